#!/usr/bin/python3
"""Measures the response of the tutor: time to start, bytes of output, time to answer a key, memory.

Starts the built tutor on a pty of 80x24 and reads its screen with an emulated terminal (Debian: python3-pyte). Prints
these tables:

- the time to start, compared with a bare JVM that prints one line, and with other programs that show slides in a
  terminal (Debian: lookatme, patat, glow; those that are installed)
- the bytes for pages, keys and frames, compared with an ideal encoder
- the time to answer a key, idle and while networks train, on a fast link and on a link of 9600 bytes per second
- the time to draw the whole race again after a knob is turned
- the time of a sweep, in the lab and without a screen
- the memory of the lab
- the bytes that an idle lab writes
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import lab
import pages
import starts
from terminal import COLUMNS, MARKS, ROWS, RUN, found_jdks, machine, percentile, release


def times(name, measured, limit=""):
    """Returns a row of a table: the number of times, and their median, 99th percentile and maximum in milliseconds."""
    return (
        f"  {name:36}{len(measured):5} keys{statistics.median(measured):8.1f} ms"
        f"{percentile(measured, 0.99):8.1f} ms{max(measured):8.1f} ms  {limit}".rstrip()
    )


def costs(name, measured, limit):
    """Returns a row of a table. Its ratio leaves out the marks of the frames, which an ideal encoder does not write."""
    frames, sizes, changed, best = zip(*measured)
    excess = (sum(sizes) - MARKS * sum(frames)) / max(1, sum(best))
    return (
        f"  {name:24}{len(sizes):6}{statistics.median(sizes):8.0f}{limit:>7}{max(sizes):8}"
        f"{statistics.median(changed):8.0f}{statistics.median(best):8.0f}{excess:8.2f}x"
    )


def start(jdks, folder, wishes):
    """Time to the first full frame, and to the answer to a key: median, and its ratio to a bare JVM"""
    limits = {"17": "(at most 5.0x)", "25": "(at most 4.5x)"}
    for home in jdks:
        medians = starts.starts(home, folder / release(home), wishes.runs)
        for name, median in medians.items():
            limit = limits.get(release(home)[4:6], "") if name in starts.LATER else ""
            limit = "(at most 7.0x)" if name == starts.FIRST or name.startswith(starts.ANSWER) else limit
            line = f"  {release(home):12}{name:26}{median:8.0f} ms{median / medians[starts.BARE_JVM]:8.1f}x  {limit}"
            print(line.rstrip())


def wire(jdks, folder, wishes):
    """Bytes of output: median, its limit, maximum; changed cells; bytes of an ideal encoder; ratio (at most 1.5x)"""
    print(f"  {'':24}{'times':>6}{'median':>8}{'limit':>7}{'max':>8}{'cells':>8}{'ideal':>8}{'ratio':>9}")
    for colours, limit in {"truecolor": 2000, "16 colours": 1400}.items():
        print(costs(f"page turn, {colours}", pages.turns(jdks[0], folder, colours), limit))
    for name, measured in pages.small_steps(jdks[0], folder).items():
        print(costs(name, measured, 60))
    every = []
    for experiment in lab.EXPERIMENTS:
        measured, seconds = lab.frames(jdks[0], folder, experiment)
        every += measured
        print(costs(f"frame, {experiment}", measured, "") + f"{len(measured) / seconds:6.1f} a second")
    print(costs("frame, of all these", every, 1200))


def keys(jdks, folder, wishes):
    """Time from a key to the last byte of its answer, warm: median, 99 %, maximum; networks of 256 hidden units"""
    for home in jdks:
        limit = "(at most 3, 15)"
        print(times(f"{release(home)}, a page turned", pages.latency(home, folder, wishes.presses), limit))
        print(times(f"{release(home)}, while four train", lab.latency(home, folder, wishes.presses), limit))


def knobs(jdks, folder, wishes):
    """Time from a key that turns a knob to the last frame of the whole new race: median, 99 %, maximum (median: at most 50)"""
    for home in jdks:
        for experiment in lab.TURNED:
            print(times(f"{release(home)}, {experiment}", lab.turned(home, folder, experiment, 30)))


def slow(jdks, folder, wishes):
    """The same while four optimizers train, on a link of 9600 bytes per second"""
    for home in jdks:
        measured, rate = lab.slow_link(home, folder)
        print(times(f"{release(home)}, {rate:.1f} frames a second", measured, "(worst: at most 300)"))


def sweep(jdks, folder, wishes):
    """Time of a sweep of 36,000 steps (at most 3 s), in the lab and by ./run.sh run; answers to keys meanwhile"""
    for home in jdks:
        inside, alone, measured = lab.sweeps(home, folder, wishes.sweeps)
        seconds = f"{statistics.median(inside):.1f} s, by run {statistics.median(alone):.1f} s"
        print(times(f"{release(home)}, {seconds}", measured))


def memory(jdks, folder, wishes):
    """Resident memory of the open lab, after a race, after a sweep (under 120 MB)"""
    for home in jdks:
        opened, raced, swept = (1.048576 * mebibytes for mebibytes in lab.memory(home, folder))
        print(f"  {release(home):12}{opened:8.0f}{raced:8.0f}{swept:8.0f} MB")


def idle(jdks, folder, wishes):
    """Bytes that an idle lab writes in 3 s: before a race, while it is paused, after it (limit: 0)"""
    for home in jdks:
        print(f"  {release(home):12}" + "".join(f"{size:8}" for size in lab.idle(home, folder)))


TABLES = [start, wire, keys, knobs, slow, sweep, memory, idle]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jdk", nargs="*", type=Path, help="homes of JDKs (default: all in /usr/lib/jvm)")
    parser.add_argument("--runs", type=int, default=11, help="number of starts of each program (default 11)")
    parser.add_argument("--presses", type=int, default=150, help="number of timed keys of each kind (default 150)")
    parser.add_argument("--sweeps", type=int, default=5, help="number of sweeps of each kind (default 5)")
    parser.add_argument("--only", choices=[table.__name__ for table in TABLES], help="print only this table")
    wishes = parser.parse_args()
    jdks = wishes.jdk or found_jdks()
    if not jdks:
        sys.exit("no JDK found; give the home of one")
    subprocess.run([RUN, "--help"], check=True, stdout=subprocess.DEVNULL)  # builds the tutor if needed

    folder = Path(tempfile.mkdtemp())
    try:
        for home in jdks:
            starts.await_archive(home, folder)
        print(f"{machine()}; a pty of {COLUMNS}x{ROWS}")
        for table in TABLES:
            if wishes.only in (None, table.__name__):
                print(f"\n{table.__doc__}", flush=True)
                table(jdks, folder, wishes)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
