#!/usr/bin/python3
"""Measures what a student feels: the wait for the first page, and for the next one.

Starts the built tutor on a pty of 80x24 and reads its screen with an emulated terminal (Debian: python3-pyte).
Prints three aligned tables: the start beside a bare JVM that prints one line and beside what else shows slides in a
terminal (Debian: lookatme, patat, glow; those that are there), the bytes of a page turn, and the time from a key to
the last byte of its answer.
"""

import argparse
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
from terminal import COLUMNS, PATIENCE, ROOT, ROWS, RUN, Terminal, environment, found_jdks, machine, percentile, release

SCREENS = 17
RIGHT = b"\033[C"
BARE = 'public class Hello { public static void main(String[] words) { System.out.println("hello"); } }\n'


def place(terminal):
    """The number of the screen that is shown."""
    return int(re.search(r" (\d+)/\d+ ", terminal.screen.display[0]).group(1))


def is_lesson(rows):
    """A full frame: the header's place, at least ten rows of text, and the keys at the foot."""
    text = sum(1 for row in rows[1:-1] if row.strip())
    return bool(re.search(r" \d+/16 ", rows[0])) and text >= 10 and "q salir" in rows[-1]


def says_hello(rows):
    return rows[0].startswith("hello")


DECK = """# Momentum

A ball rolls downhill.

---

# Adam

Two moments, one step.
"""


def start(command, surroundings, is_there, key=None):
    """Milliseconds from spawning to the screen waited for; with a key, to its answer, pressed as soon as that is there."""
    with Terminal(command, surroundings) as terminal:
        seconds = terminal.seconds_until(is_there)
        if key:
            was = place(terminal)
            os.write(terminal.pty, key)
            seconds = terminal.seconds_until(lambda rows: is_lesson(rows) and place(terminal) != was)
        return 1000 * seconds


def shows_deck(rows):
    return any("A ball rolls downhill." in row for row in rows)


def lists_experiments(rows):
    return any(row.startswith("wilson ") for row in rows)


def others(deck):
    """What else shows slides in a terminal, with the deck."""
    commands = {"lookatme": ["lookatme", deck], "patat": ["patat", deck], "glow": ["glow", "-s", "dark", deck]}
    return {name: [shutil.which(name), *words[1:]] for name, words in commands.items() if shutil.which(name)}


def leave_off_at_lesson_5(surroundings):
    """What the bare command goes on from."""
    with Terminal([RUN, "learn", "4"], surroundings) as terminal:
        terminal.seconds_until(is_lesson)
        terminal.press(RIGHT)
        terminal.press(b"q")
        while terminal.read(PATIENCE):
            pass


def starts(home, folder, runs):
    """Prints the medians of the starts, run by run in turn so that what else the machine does falls on all alike."""
    (folder / "Hello.java").write_text(BARE)
    subprocess.run([home / "bin/javac", "-d", folder, folder / "Hello.java"], check=True)
    (folder / "deck.md").write_text(DECK)
    surroundings = environment(home, folder)
    unknown = environment(home, folder, XDG_CACHE_HOME="/dev/null/none")
    leave_off_at_lesson_5(surroundings)
    await_archive(home, surroundings)
    cases = {
        "bare JVM": ([str(home / "bin/java"), "-cp", str(folder), "Hello"], surroundings, says_hello),
        "./run.sh learn 5": ([RUN, "learn", "5"], surroundings, is_lesson),
        "./run.sh, at lesson 5": ([RUN], surroundings, is_lesson),
        "for the first time": ([RUN, "learn", "5"], unknown, is_lesson),
        "to a key's answer": ([RUN, "learn", "5"], surroundings, is_lesson, RIGHT),
        "./run.sh run --list": ([RUN, "run", "--list"], surroundings, lists_experiments),
    }
    for name, command in others(str(folder / "deck.md")).items():
        cases[name] = (command, surroundings, shows_deck)
    times = {name: [] for name in cases}
    for _ in range(runs + 1):
        for name, case in cases.items():
            times[name].append(start(*case))
    medians = {name: statistics.median(values[1:]) for name, values in times.items()}  # the first warms the disk
    for name, median in medians.items():
        print(f"  {release(home):12}{name:22}{median:8.0f} ms{median / medians['bare JVM']:8.1f}x")


def await_archive(home, surroundings):
    """The first start has it made beside it; none is made where one is there."""
    subprocess.run([RUN, "run", "--list"], env=surroundings, check=True, stdout=subprocess.DEVNULL)
    end = time.monotonic() + 120
    while not glob.glob(str(ROOT / "target/start" / f"{release(home)[4:]}.*[!k]")) and time.monotonic() < end:
        time.sleep(1)


def turns(home, folder, colours):
    """Bytes and seconds of each press of the right arrow from the title page to the last screen."""
    answers = []
    surroundings = environment(home, folder, **colours)
    with Terminal([RUN, "learn", "0"], surroundings) as terminal:
        terminal.seconds_until(is_lesson)
        while place(terminal) < SCREENS - 1:
            answers.append(terminal.press(RIGHT))
    return answers


def page_turns(home, folder):
    """Prints the bytes of page turns."""
    for depth, colours in {"truecolor": {}, "16 colours": {"TERM": "xterm", "COLORTERM": ""}}.items():
        sizes = [size for size, _ in turns(home, folder, colours)]
        print(f"  {depth:12}{len(sizes):6}{statistics.median(sizes):10.0f}{max(sizes):8}")


def latency(home, folder, presses):
    """Prints how long a page turn takes once the program is warm."""
    with Terminal([RUN, "learn", "1"], environment(home, folder)) as terminal:
        terminal.seconds_until(is_lesson)
        there_and_back = [RIGHT] * 15 + [b"\033[D"] * 15
        times = [1000 * terminal.press(there_and_back[i % 30])[1] for i in range(2 * presses)][presses:]
    print(f"  {release(home):12}{presses:6} turns{statistics.median(times):8.1f} ms{percentile(times, 0.99):8.1f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jdk", nargs="*", type=Path, help="homes of JDKs; all of /usr/lib/jvm where none is given")
    parser.add_argument("--runs", type=int, default=11, help="starts of each (default 11)")
    parser.add_argument("--presses", type=int, default=150, help="page turns timed, after as many (default 150)")
    parser.add_argument("--only", choices=["start", "bytes", "latency"], help="one table alone")
    wishes = parser.parse_args()
    jdks = wishes.jdk or found_jdks()
    if not jdks:
        sys.exit("no JDK found; give the home of one")
    subprocess.run([RUN, "--help"], check=True, stdout=subprocess.DEVNULL)  # builds where it must

    folder = Path(tempfile.mkdtemp())
    try:
        print(f"{machine()}; a pty of {COLUMNS}x{ROWS}")
        if wishes.only in (None, "start"):
            print(f"\nTo the first full frame, median of {wishes.runs} starts")
            for home in jdks:
                starts(home, folder, wishes.runs)
        if wishes.only in (None, "bytes"):
            print("\nBytes of a page turn\n  colours      turns    median     max")
            page_turns(jdks[0], folder)
        if wishes.only in (None, "latency"):
            print("\nFrom the key to the last byte, once warm: median, 99 of 100")
            for home in jdks:
                latency(home, folder, wishes.presses)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
