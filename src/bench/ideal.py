"""The bytes that an ideal cursor-and-run encoder would need to turn one screen into another.

It moves the cursor and writes runs of characters, in reading order; it erases nothing and repeats nothing. To each cell
that changed it takes the shortest way, be it moves or writing once more what stands between, and it changes of colours
and attributes only what differs. It knows how the last frame left the cursor and the pen. What marks where a frame
begins and ends is not counted.
"""

from dataclasses import dataclass, replace

COLOURS = {"default": "9", "black": "0", "red": "1", "green": "2", "brown": "3", "blue": "4", "magenta": "5", "cyan": "6", "white": "7"}


@dataclass(frozen=True)
class Style:
    """Of a character; of a space only what is seen of it."""

    foreground: str = "default"
    background: str = "default"
    bold: bool = False
    underlined: bool = False
    reversed: bool = False

    def parameters(self, ground):
        """What select-graphic-rendition is told to come here from another."""
        wanted = []
        for is_on, was_on, on, off in (
            (self.bold, ground.bold, "1", "22"),
            (self.underlined, ground.underlined, "4", "24"),
            (self.reversed, ground.reversed, "7", "27"),
        ):
            if is_on != was_on:
                wanted.append(on if is_on else off)
        if self.foreground != ground.foreground:
            wanted.append(colour(self.foreground, "3", "9"))
        if self.background != ground.background:
            wanted.append(colour(self.background, "4", "10"))
        return wanted

    def bytes_from(self, other):
        """The shorter of changing what differs and of starting anew; 0 where nothing does."""
        changed = self.parameters(other)
        return min(sequence(changed), sequence(["", *self.parameters(Style())])) if changed else 0


def sequence(parameters):
    return len("\033[m" + ";".join(parameters))


def colour(name, usual, bright):
    """As pyte names it: a word, or six digits."""
    if name in COLOURS:
        return usual + COLOURS[name]
    if name.startswith("bright"):
        return bright + COLOURS[name.removeprefix("bright")]
    return usual + "8;2;" + ";".join(str(int(name[i : i + 2], 16)) for i in (0, 2, 4))


@dataclass(frozen=True)
class Cell:
    text: str
    style: Style

    def worn(self, pen):
        """The style that the pen must have to write it: a space takes any that is not seen of it."""
        if self.text != " " or self.style.underlined or self.style.reversed:
            return self.style
        return replace(pen, background=self.style.background, underlined=False, reversed=False)

    def is_written_by(self, pen):
        return self.worn(pen) == pen

    def size(self):
        return len(self.text.encode())

    def looks_like(self, other):
        return self.text == other.text and (self.style == other.style or self.worn(other.style) == other.style)


def cells(screen):
    """All that the screen shows, row by row."""
    return [[cell(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]


def cell(char):
    return Cell(char.data, Style(char.fg, char.bg, char.bold, char.underscore, char.reverse))


@dataclass
class Encoder:
    """Goes from screen to screen; (changed cells, bytes) of each step."""

    shown: list
    pen: Style
    row: int
    column: int

    @classmethod
    def at(cls, screen):
        """Where somebody else has left screen, pen and cursor."""
        return cls(cells(screen), cell(screen.cursor.attrs).style, screen.cursor.y, screen.cursor.x)

    def show(self, screen):
        wanted = cells(screen)
        changed = size = 0
        for y, row in enumerate(wanted):
            for x, new in enumerate(row):
                if not new.looks_like(self.shown[y][x]):
                    changed += 1
                    size += self.go(y, x, wanted) + self.write(new)
        if not screen.cursor.hidden:
            size += self.go(screen.cursor.y, screen.cursor.x, wanted)
        self.shown = wanted
        return changed, size

    def write(self, new):
        worn = new.worn(self.pen)
        size = worn.bytes_from(self.pen) + new.size()
        self.pen = worn
        self.column += 1
        return size

    def go(self, y, x, wanted):
        """Bytes of the shortest way; what it writes on it is there already."""
        ways = [len(f"\033[{y + 1};{x + 1}H") if x else len(f"\033[{y + 1}H")]
        if self.row <= y:
            down = vertical(y - self.row)
            ways.append(down + self.along(x, wanted[y]))
            ways.append(down + len("\r") + (len(f"\033[{x}C") if x > 1 else len("\033[C") * x))
        self.row, self.column = y, x
        return min(ways)

    def along(self, x, row):
        """In a row, which what is written is read from."""
        gap = x - self.column
        if gap <= 0:
            return min(-gap, len(f"\033[{-gap}D"), len(f"\033[{x + 1}G"))
        ways = [len("\033[C") if gap == 1 else len(f"\033[{gap}C"), len(f"\033[{x + 1}G")]
        between = row[self.column : x]
        if all(each.is_written_by(self.pen) for each in between):
            ways.append(sum(each.size() for each in between))
        return min(ways)


def vertical(rows):
    """Down, by line feeds or at once."""
    return min(rows, len(f"\033[{rows}B"))
