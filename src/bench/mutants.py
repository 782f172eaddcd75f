#!/usr/bin/python3
"""Prints how long the slowest of many broken lessons and experiments took to be read and drawn, by what was done to it.

Needs the classes of the tests (mvn test-compile). Times are of the processor, in a warm JVM of 200 MB; the exit status is
1 where one took a second or more, or where anything else than a fault came of it.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 1000  # ms


def class_path(folder):
    """The classes of the program and its tests, and all that they need."""
    libraries = Path(folder) / "libraries"
    subprocess.run(
        ["mvn", "-q", "dependency:build-classpath", "-Dmdep.includeScope=test", f"-Dmdep.outputFile={libraries}"],
        cwd=ROOT, check=True, stdout=sys.stderr)
    return f"target/test-classes:target/classes:{libraries.read_text().strip()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mutants", type=int, nargs="?", default=20000)
    count = str(parser.parse_args().mutants)
    with tempfile.TemporaryDirectory() as folder:
        said = subprocess.run(
            ["java", "-Xmx200m", "-cp", class_path(folder), "descenso.check.MutantReader", count, folder],
            cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if said.returncode:
        sys.exit(said.stdout)
    kinds = [line.split(" ", 4) for line in said.stdout.splitlines()]
    kinds.sort(key=lambda kind: -int(kind[3]))
    for kind, files, good, slowest, mutant in kinds:
        print(f"{slowest:>5} ms  {kind:16} {files:>5} files, {good:>4} good; the slowest: {mutant}")
    sys.exit(int(kinds[0][3]) >= LIMIT)


if __name__ == "__main__":
    main()
