#!/usr/bin/python3
"""Measures what each option of the JVM is worth: starts the tutor without it, and with all of them, by turns.

Leaves each option of src/main/jvm out, one line at a time, and each file as a whole. Starts `learn 5` on a pty of 80x24,
presses a key and waits for the answer. Prints for each option the time to the first frame, the time to the answer, the
processor time and the resident memory, as the median difference to the run with all options of the same turn. Beside
each median stands its noise: half the distance between the quartiles of the differences. An option that acts when the
archive is made, such as AOTRecordTraining, shows nothing here: all variants use the same archive.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
import starts
from terminal import COLUMNS, RIGHT, ROOT, ROWS, RUN, Terminal, environment, found_jdks, is_lesson, machine, place, release

OPTIONS = Path("src/main/jvm")
ALL = "all options"
TICKS = os.sysconf("SC_CLK_TCK")


def is_option(line):
    """Tests for an option that a JVM can do without; other options need those that unlock or ignore options."""
    return line.startswith("-") and ":+Unlock" not in line and ":+IgnoreUnrecognized" not in line


def variants():
    """Returns the options to leave out, by name: each one, and all of each file."""
    left_out = {ALL: {}}
    for file in sorted((ROOT / OPTIONS).glob("*.options")):
        lines = [line for line in file.read_text().splitlines() if is_option(line)]
        if len(lines) > 1:
            left_out[f"all of {file.name}"] = {file.name: lines}
        for line in lines:
            left_out[f"{file.stem}: {line}"] = {file.name: [line]}
    return left_out


def project(folder, left_out):
    """Makes a project that runs the same build without some options; returns its run.sh.

    All its sources are old, so that run.sh does not build.
    """
    (folder / OPTIONS).mkdir(parents=True)
    (folder / "src/vector").mkdir()
    for name in ("run.sh", "pom.xml"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("target", "lessons"):
        (folder / name).symlink_to(ROOT / name)
    for file in (ROOT / OPTIONS).glob("*.options"):
        gone = left_out.get(file.name, [])
        kept = [line for line in file.read_text().splitlines() if line not in gone]
        (folder / OPTIONS / file.name).write_text("\n".join(kept) + "\n")
    for path in folder.rglob("*"):
        if not path.is_symlink():
            os.utime(path, (0, 0))
    os.utime(folder / "src", (0, 0))
    return str(folder / "run.sh")


def processor_ms(pid):
    """Returns the processor time of a process so far, in milliseconds."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / TICKS


def resident_mb(pid):
    """Returns the resident memory of a process, in millions of bytes."""
    line = next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024 / 1e6


def measured(command, surroundings):
    """Returns first frame (ms), answer to a key (ms), processor time (ms) and resident memory (MB) of one start."""
    with Terminal(command, surroundings) as terminal:
        first = terminal.seconds_until(is_lesson)
        was = place(terminal)
        os.write(terminal.pty, RIGHT)
        answer = terminal.seconds_until(lambda rows: is_lesson(rows) and place(terminal) != was)
        time.sleep(0.3)
        return 1000 * first, 1000 * answer, processor_ms(terminal.pid), resident_mb(terminal.pid)


def noise(values):
    quarters = statistics.quantiles(values, n=4)
    return (quarters[2] - quarters[0]) / 2


def table(home, folder, runs):
    left_out = variants()
    commands = {}
    for number, (name, lines) in enumerate(left_out.items()):
        commands[name] = [project(folder / str(number), lines), "learn", "5"]
    surroundings = environment(home, folder / "state")
    results = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            results[name].append(measured(command, surroundings))
    results = {name: turns[1:] for name, turns in results.items()}  # the first fills the disk cache
    print(f"\n{release(home)}{'':50}{'frame':>10}{'answer':>14}{'processor':>14}{'memory':>14}")
    base = results.pop(ALL)
    print(f"{ALL:62}" + "".join(f"{statistics.median(column):8.0f}{'':6}" for column in zip(*base)))
    for name, turns in results.items():
        columns = list(zip(*[[a - b for a, b in zip(turn, whole)] for turn, whole in zip(turns, base)]))
        cells = "".join(f"{statistics.median(column):+8.0f} ±{noise(column):3.0f} " for column in columns)
        print(f"{name[:61]:62}{cells}".rstrip(), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jdk", nargs="*", type=Path, help="homes of JDKs (default: all in /usr/lib/jvm)")
    parser.add_argument("--runs", type=int, default=11, help="number of starts of each variant (default 11)")
    wishes = parser.parse_args()
    subprocess.run([RUN, "--help"], check=True, stdout=subprocess.DEVNULL)  # builds the tutor if needed
    folder = Path(tempfile.mkdtemp())
    try:
        print(f"{machine()}; a pty of {COLUMNS}x{ROWS}; differences to {ALL}: median ± noise")
        for home in wishes.jdk or found_jdks():
            starts.await_archive(home, folder / "state")
            table(home, folder / release(home), wishes.runs)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
