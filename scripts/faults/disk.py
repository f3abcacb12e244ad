"""A folder as programs see it and as the medium has it, built step by step from what record.c noted."""

import collections, os


class File:
    """A file's bytes as they are and as the medium has them, with the writes in between."""

    def __init__(self, data=b""):
        self.data = bytearray(data)
        self.durable = bytes(data)
        self.pending = []

    @staticmethod
    def apply(data, change):
        offset, bytes_ = change
        if bytes_ is None:  # truncate
            if offset < len(data):
                del data[offset:]
            else:
                data.extend(bytes(offset - len(data)))
            return
        if offset > len(data):
            data.extend(bytes(offset - len(data)))
        data[offset : offset + len(bytes_)] = bytes_

    def change(self, offset, bytes_):
        self.apply(self.data, (offset, bytes_))
        self.pending.append((offset, bytes_))

    def sync(self):
        self.durable = bytes(self.data)
        self.pending = []

    def torn(self, chance):
        data = bytearray(self.durable)
        for offset, bytes_ in self.pending:
            if bytes_ is None:
                if chance.random() < 0.5:
                    self.apply(data, (offset, None))
                continue
            for start in range(0, len(bytes_), 512):
                if chance.random() < 0.5:
                    self.apply(data, (offset + start, bytes_[start : start + 512]))
        return bytes(data)


class Folder:
    """A folder's names as they are and as the medium has them."""

    def __init__(self, files):
        self.names = {name: File(data) for name, data in files.items()}
        self.durable = dict(self.names)
        self.pending = collections.defaultdict(list)  # by parent folder

    @staticmethod
    def rename(names, before, after):
        if before in names:
            names[after] = names.pop(before)

    @staticmethod
    def link(names, before, after):
        if before in names:
            names[after] = names[before]

    def note(self, name, change):
        change(self.names)
        self.pending[os.path.dirname(name)].append(change)

    def step(self, operation):
        kind, rest = operation[0], operation[1:]
        if kind == "C":
            file = File()
            self.note(rest[0], lambda names, n=rest[0], f=file: names.__setitem__(n, f))
        elif kind == "W":
            self.names.setdefault(rest[0], File()).change(rest[1], rest[2])
        elif kind == "T":
            self.names.setdefault(rest[0], File()).change(rest[1], None)
        elif kind == "S":
            if rest[0] in self.names:
                self.names[rest[0]].sync()
        elif kind == "D":
            folder = "" if rest[0] == "." else rest[0]
            for change in self.pending.pop(folder, []):
                change(self.durable)
        elif kind == "U":
            self.note(rest[0], lambda names, n=rest[0]: names.pop(n, None))
        elif kind == "R":
            self.note(rest[1], lambda names, a=rest[0], b=rest[1]: self.rename(names, a, b))
        elif kind == "L":
            self.note(rest[1], lambda names, a=rest[0], b=rest[1]: self.link(names, a, b))

    def kept(self):
        """All writes kept: the program was killed."""
        return {name: bytes(file.data) for name, file in self.names.items()}

    def lost(self):
        """Everything that was not synced lost: the power went."""
        return {name: file.durable for name, file in self.durable.items()}

    def torn(self, chance):
        """A random part of what was not synced kept, torn at 512 bytes."""
        names = dict(self.durable)
        for changes in self.pending.values():
            for change in changes[: chance.randint(0, len(changes))]:
                change(names)
        return {name: file.torn(chance) for name, file in names.items()}

    def states(self, seeds, chance):
        """Every way the folder could be found now, each with its name; `chance` makes a generator from a seed."""
        yield "kept", self.kept()
        yield "lost", self.lost()
        for seed in range(seeds):
            yield f"torn {seed}", self.torn(chance(seed))


def operations(log):
    """The recorded operations in order."""
    if not log.exists():
        return
    data, place = log.read_bytes(), 0
    while place < len(data):
        end = data.index(b"\n", place)
        parts = data[place:end].decode().split(" ")
        place = end + 1
        if parts[0] == "W":
            length = int(parts[3])
            yield ("W", parts[1], int(parts[2]), data[place : place + length])
            place += length
        elif parts[0] == "T":
            yield ("T", parts[1], int(parts[2]))
        else:
            yield tuple(parts)


def read(place):
    """The files of a folder, by their paths in it."""
    return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def write(files, place):
    """Puts files into an empty folder."""
    for name, data in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o600)
