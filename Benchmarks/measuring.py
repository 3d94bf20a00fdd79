"""What the benchmarks of whole builds have in common: cold builds in memory, and their numbers."""

import argparse
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
MEMORY = pathlib.Path("/dev/shm")


class Failure(Exception):
    """A reason why there is no result, in words for the reader."""


class Build:
    """What one build took: seconds, seconds of the processor, and the peak of memory in kilobytes."""

    def __init__(self, seconds, usage):
        self.seconds, self.kilobytes = seconds, usage.ru_maxrss
        self.processor = usage.ru_utime + usage.ru_stime


def find_blogen():
    program = ROOT / ".build/release/blogen"
    if not program.exists():
        if not shutil.which("swift"):
            raise Failure(f"{program} is missing, and there is no swift on the path to build it")
        print("building blogen in release mode …", file=sys.stderr)
        command = ["make", "build"]
        if subprocess.run(command, cwd=ROOT, stdout=sys.stderr).returncode != 0:
            raise Failure(f"`{' '.join(command)}` failed")
    if not os.access(program, os.X_OK):
        raise Failure(f"{program} is not a program that can be run")
    return program


def small_environment(cache):
    """So that no setting of the caller changes the work, and whatever a tool keeps goes to `cache`."""
    environment = {
        "PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "HOME": str(cache), "TMPDIR": str(cache),
        "XDG_CACHE_HOME": str(cache),
    }
    if "LD_LIBRARY_PATH" in os.environ:  # where Swift's own libraries may be
        environment["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
    return environment


def cold_build(name, command, site, output, leftovers, cache, log_path, environment):
    """Removes what earlier builds left, then builds and returns what that took."""
    for path in [output, cache, *leftovers]:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    cache.mkdir(parents=True)
    with open(log_path, "wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                   env=environment, cwd=site)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = "\n".join(log_path.read_text(errors="replace").splitlines()[-20:])
        raise Failure(f"{name} ended with {process.returncode}:\n  {' '.join(command)}\n{tail}")
    if not (output / "index.html").is_file():
        raise Failure(f"{name} ended well, but wrote no index.html to {output}")
    return Build(seconds, usage)


def measuring_floor():
    """Linux counts the memory of this script, between fork and exec, as the child's: no peak reads lower."""
    process = subprocess.Popen(["true"])
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_maxrss


def check_memory(needed):
    if not MEMORY.is_dir():
        raise Failure("/dev/shm is missing: this benchmark needs Linux with a tmpfs there")
    free = shutil.disk_usage(MEMORY).free
    if free < needed:
        raise Failure(f"/dev/shm has {free / 1e6:.0f} MB free, about {needed / 1e6:.0f} MB are needed")


def machine():
    model = platform.processor() or platform.machine()
    try:
        found = re.search(r"model name\s*:\s*(.+)", pathlib.Path("/proc/cpuinfo").read_text())
        model = found.group(1).strip() if found else model
    except OSError:
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{model}, {len(os.sched_getaffinity(0))} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}"


def table(rows):
    """Columns as wide as they need; the first to the left, the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell.ljust(width) if column == 0 else cell.rjust(width)
                 for column, (cell, width) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())


def positive(text):
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number
