"""Computes the bytes that an ideal cursor-and-run encoder needs to turn one screen into another.

The encoder moves the cursor and writes runs of characters in reading order. It uses no sequences that erase cells or
repeat characters. It takes the shortest way to each changed cell: cursor moves, or writing the cells in between again.
It changes only the colours and attributes that differ. It knows the cursor and the pen (the current style) that the
last frame left. The marks at the beginning and the end of a frame are not counted.
"""

from dataclasses import dataclass, replace

COLOURS = {"default": "9", "black": "0", "red": "1", "green": "2", "brown": "3", "blue": "4", "magenta": "5", "cyan": "6", "white": "7"}


@dataclass(frozen=True)
class Style:
    """The colours and attributes of a character."""

    foreground: str = "default"
    background: str = "default"
    bold: bool = False
    underlined: bool = False
    reversed: bool = False

    def parameters(self, ground):
        """Returns the parameters of select-graphic-rendition (SGR) that change the style `ground` to this one."""
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
        """Returns the bytes that change another style to this one; 0 if they are equal.

        Takes the shorter sequence: one that changes the differences, or one that resets the style first.
        """
        changed = self.parameters(other)
        return min(sequence(changed), sequence(["", *self.parameters(Style())])) if changed else 0


def sequence(parameters):
    """Returns the length of an SGR sequence in bytes."""
    return len("\033[m" + ";".join(parameters))


def colour(name, usual, bright):
    """Returns the SGR parameters of a colour.

    `name` is pyte's: a word, or six hexadecimal digits. `usual` and `bright` are the prefixes of the parameters for
    normal and for bright colours.
    """
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
        """Returns the style that the pen needs to write this cell; a space keeps the invisible parts of the pen."""
        if self.text != " " or self.style.underlined or self.style.reversed:
            return self.style
        return replace(pen, background=self.style.background, underlined=False, reversed=False)

    def is_written_by(self, pen):
        return self.worn(pen) == pen

    def size(self):
        """Returns the length of the text in bytes."""
        return len(self.text.encode())

    def looks_like(self, other):
        return self.text == other.text and (self.style == other.style or self.worn(other.style) == other.style)


def cells(screen):
    """Returns the cells of the screen, row by row."""
    return [[cell(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]


def cell(char):
    return Cell(char.data, Style(char.fg, char.bg, char.bold, char.underscore, char.reverse))


@dataclass
class Encoder:
    """An encoder with the screen, the pen and the cursor that it has reached. Rows and columns are 0-based."""

    shown: list
    pen: Style
    row: int
    column: int

    @classmethod
    def at(cls, screen):
        """Creates an encoder that begins with the screen, the pen and the cursor that another program has left."""
        return cls(cells(screen), cell(screen.cursor.attrs).style, screen.cursor.y, screen.cursor.x)

    def show(self, screen):
        """Goes to the next screen; returns the number of changed cells and the bytes."""
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
        """Writes a cell at the cursor; returns the bytes."""
        worn = new.worn(self.pen)
        size = worn.bytes_from(self.pen) + new.size()
        self.pen = worn
        self.column += 1
        return size

    def go(self, y, x, wanted):
        """Moves the cursor; returns the bytes of the shortest way, which may write shown cells again."""
        ways = [len(f"\033[{y + 1};{x + 1}H") if x else len(f"\033[{y + 1}H")]
        if self.row <= y:
            down = vertical(y - self.row)
            ways.append(down + self.along(x, wanted[y]))
            ways.append(down + len("\r") + (len(f"\033[{x}C") if x > 1 else len("\033[C") * x))
        self.row, self.column = y, x
        return min(ways)

    def along(self, x, row):
        """Returns the bytes of the shortest way within a row; `row` holds the cells that it may write again."""
        gap = x - self.column
        if gap <= 0:
            return min(-gap, len(f"\033[{-gap}D"), len(f"\033[{x + 1}G"))
        ways = [len("\033[C") if gap == 1 else len(f"\033[{gap}C"), len(f"\033[{x + 1}G")]
        between = row[self.column : x]
        if all(each.is_written_by(self.pen) for each in between):
            ways.append(sum(each.size() for each in between))
        return min(ways)


def vertical(rows):
    """Returns the bytes to move down, by line feeds or by one sequence."""
    return min(rows, len(f"\033[{rows}B"))
