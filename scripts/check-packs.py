"""Opens pages in headless Chromium: axe, requests, width, headings, keyboard order, print. Called by scripts/check-packs."""
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

HEADINGS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])"
# What is wider than the paper, or cut where it may not be: an image or a box with hidden overflow.
CUT = """() => [...document.querySelectorAll('main *')].filter(e => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    return box.right > innerWidth + 1 || (style.overflow === 'hidden' && e.scrollWidth > e.clientWidth + 1);
}).map(e => e.outerHTML.slice(0, 80))"""
FOCUSED = "document.activeElement === document.body ? -1 : [...document.querySelectorAll('[tabindex]')].indexOf(document.activeElement)"


def faults(page, requests):
    found = [f"axe {v['id']}: {v['nodes'][0]['html'][:90]}" for v in Axe().run(page).response["violations"]]
    found += [f"requested {url}" for url in requests if not url.startswith("file:")]
    levels = page.evaluate(HEADINGS)
    if levels[:1] != [1] or any(b > a + 1 for a, b in zip(levels, levels[1:])):
        found.append(f"headings out of order: {levels}")
    stops = page.evaluate("document.querySelectorAll('[tabindex]').length")
    page.evaluate("document.activeElement.blur()")
    for expected in range(stops):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) != expected:
            found.append(f"the keyboard does not reach part {expected + 1} in order")
            break
    page.set_viewport_size({"width": 320, "height": 800})
    if page.evaluate("document.documentElement.scrollWidth") > 320:
        found.append("scrolls sideways at 320 pixels")
    # A4 less its margins, at 96 pixels an inch; wide reports lie on their side.
    is_wide = page.evaluate("document.body.classList.contains('wide')")
    page.set_viewport_size({"width": 1001, "height": 657} if is_wide else {"width": 672, "height": 986})
    page.emulate_media(media="print")
    found += [f"cut in print: {part}" for part in page.evaluate(CUT)][:3]
    if len(page.pdf(prefer_css_page_size=True)) < 1000:
        found.append("no PDF")
    return found


def main(chromium, paths):
    bad = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in paths:
            page = browser.new_page(viewport={"width": 1000, "height": 900})
            requests = []
            page.on("request", lambda request: requests.append(request.url))
            page.goto("file://" + path)
            found = faults(page, requests)
            bad += bool(found)
            print(f"{path.split('/')[-1]}: {'well' if not found else ''}")
            for fault in found:
                print("  " + fault)
            page.close()
        browser.close()
    print(f"{len(paths)} pages, {bad} with faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
