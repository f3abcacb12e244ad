"""What every byte of a SQLite database is: of which table or index, which row and column, or which part of a page."""

import collections, sqlite3

# `part` is a column's name where the byte is of a value, else a part of a page; `row` is the row's number, or None.
Place = collections.namedtuple("Place", "object part row")

HEADER = [  # of the file, from byte, name (sqlite.org/fileformat2.html 1.3)
    (0, "magic"), (16, "page size"), (18, "write version"), (19, "read version"), (20, "reserved space"), (21, "payload fractions"),
    (24, "change counter"), (28, "size in pages"), (32, "first free page"), (36, "free pages"), (40, "schema cookie"), (44, "schema format"),
    (48, "cache size"), (52, "largest root"), (56, "text encoding"), (60, "user version"), (64, "incremental vacuum"), (68, "application id"),
    (72, "reserved for expansion"), (92, "version valid for"), (96, "SQLite version")]


class Pages:
    def __init__(self, path):
        self.data = open(path, "rb").read()
        self.size = int.from_bytes(self.data[16:18], "big")
        self.usable = self.size - self.data[20]
        self.places = [Place("no table", "page in no tree", None)] * len(self.data)
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        schema = database.execute("SELECT type, name, rootpage FROM sqlite_schema WHERE rootpage > 0").fetchall()
        columns = {"sqlite_schema": ["type", "name", "tbl_name", "rootpage", "sql"]}
        for kind, name, _ in schema:
            about = "table_info" if kind == "table" else "index_xinfo"
            place = 1 if kind == "table" else 2
            columns[name] = [row[place] or "rowid" for row in database.execute(f"PRAGMA {about}({name})")]
        database.close()
        for kind, name, root in [("table", "sqlite_schema", 1), *schema]:
            self.tree(name, root, columns[name])
        for place, (start, name) in enumerate(HEADER):
            end = HEADER[place + 1][0] if place + 1 < len(HEADER) else 100
            self.mark(range(start, end), "file header", name)
        self.free()

    def mark(self, bytes_, object, part, row=None):
        place = Place(object, part, row)
        for at in bytes_:
            self.places[at] = place

    def number(self, at, width):
        return int.from_bytes(self.data[at : at + width], "big")

    def varint(self, bytes_, at):
        """The number at `bytes_[at]` and the place behind it; `bytes_` are places in the file."""
        value = 0
        for count in range(9):
            byte = self.data[bytes_[at + count]]
            if count == 8:
                return value << 8 | byte, at + 9
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                return value, at + count + 1

    def tree(self, name, page, columns):
        base = (page - 1) * self.size
        head = base + (100 if page == 1 else 0)
        kind = self.data[head]
        isLeaf, isTable = kind in (10, 13), kind in (5, 13)
        self.mark(range(base, base + self.size), name, "gap between cells")
        pointers = head + (8 if isLeaf else 12)
        count = self.number(head + 3, 2)
        self.mark(range(head, pointers), name, "page header")
        self.mark([head + 7], name, "count of fragments")
        self.mark(range(pointers, pointers + 2 * count), name, "cell pointer")
        block = self.number(head + 1, 2)
        while block:
            self.mark(range(base + block, base + block + 4), name, "free block header")
            self.mark(range(base + block + 4, base + block + self.number(base + block + 2, 2)), name, "free block")
            block = self.number(base + block, 2)
        children = []
        for number in range(count):
            at = base + self.number(pointers + 2 * number, 2)
            if not isLeaf:
                self.mark(range(at, at + 4), name, "child pointer")
                children.append(self.number(at, 4))
                at += 4
            self.cell(name, at, isTable, isLeaf, columns)
        if not isLeaf:
            children.append(self.number(head + 8, 4))
        for child in children:
            self.tree(name, child, columns)

    def cell(self, name, at, isTable, isLeaf, columns):
        around = range(at, min(at + 20, len(self.data)))
        if isTable and not isLeaf:
            _, behind = self.varint(around, 0)
            return self.mark(range(at, at + behind), name, "child key")
        length, behind = self.varint(around, 0)
        row = None
        if isTable:
            row, behind = self.varint(around, behind)
        self.mark(range(at, at + behind), name, "cell header", row)
        self.payload(name, self.chain(name, at + behind, length, isTable, row), row, columns)

    def chain(self, name, at, length, isTable, row):
        """The places of a payload's bytes, overflow pages included."""
        most = self.usable - 35 if isTable else (self.usable - 12) * 64 // 255 - 23
        least = (self.usable - 12) * 32 // 255 - 23
        here = length
        if length > most:
            here = least + (length - least) % (self.usable - 4)
            here = here if here <= most else least
        bytes_ = list(range(at, at + here))
        link = at + here
        while len(bytes_) < length:
            self.mark(range(link, link + 4), name, "overflow pointer", row)
            link = (self.number(link, 4) - 1) * self.size
            self.mark(range(link, link + 4), name, "overflow pointer", row)
            self.mark(range(link + 4, link + self.size), name, "rest of an overflow page")
            bytes_ += range(link + 4, link + 4 + min(length - len(bytes_), self.usable - 4))
        return bytes_

    def payload(self, name, bytes_, row, columns):
        end, at = self.varint(bytes_, 0)
        self.mark(bytes_[:end], name, "types of a row", row)
        value = end
        for column in columns:
            kind, at = self.varint(bytes_, at)
            width = (kind - 12) // 2 if kind > 11 else [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][kind]
            self.mark(bytes_[value : value + width], name, column, row)
            value += width
        assert at == end and value == len(bytes_), f"a row of {name} is not as its header says"

    def free(self):
        trunk = self.number(32, 4)
        while trunk:
            base = (trunk - 1) * self.size
            count = self.number(base + 4, 4)
            self.mark(range(base, base + 8 + 4 * count), "free page", "list of free pages")
            self.mark(range(base + 8 + 4 * count, base + self.size), "free page", "unused")
            for number in range(count):
                leaf = (self.number(base + 8 + 4 * number, 4) - 1) * self.size
                self.mark(range(leaf, leaf + self.size), "free page", "unused")
            trunk = self.number(base, 4)


def everything(path):
    """All that SQLite reads out of a database: its settings, its schema, every row of every table."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.text_factory = bytes
    try:
        settings = ["page_size", "encoding", "application_id", "user_version", "auto_vacuum", "journal_mode", "page_count"]
        found = [(name, database.execute(f"PRAGMA {name}").fetchall()) for name in settings]
        schema = database.execute("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid").fetchall()
        found.append(("schema", schema))
        for kind, name, *_ in schema:
            if kind == b"table":
                found.append((name, database.execute(f"SELECT rowid, * FROM {name.decode()} NOT INDEXED ORDER BY rowid").fetchall()))
        return found
    finally:
        database.close()
