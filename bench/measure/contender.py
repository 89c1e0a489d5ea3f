"""The contender's side of the talk that contender.ts describes, for Python."""

import json
import resource
import sys
import time


def serve(introduction, go):
    """go(*numbers) does the work and returns {"images": ..., "seconds": ...}."""
    say(introduction)
    for line in sys.stdin:
        request, *arguments = line.split()
        if request == "go":
            before = time.process_time()
            timing = go(*map(int, arguments))
            say({**timing, "processorSeconds": time.process_time() - before})
        elif request == "memory":
            say({"peakMemoryMB": peak_memory_mb()})
        else:
            raise ValueError(f'"{line.strip()}" was asked; "go ..." and "memory" are known')


def say(answer):
    print(json.dumps(answer), flush=True)


def peak_memory_mb():
    """Linux keeps the high-water mark in VmHWM; getrusage's can be that of the parent before exec."""
    try:
        with open("/proc/self/status") as status:
            kilobytes = next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    except OSError:
        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(kilobytes / 1024, 1)
