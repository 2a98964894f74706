"""Runs all checks on a built site. Usage: run.py SITE [WORDS-OF-A-CHECK ...]"""

import concurrent.futures
import sys
import time
from pathlib import Path

import axe
import books
import engine
import learner
import links
import nu
import pages
import paper
import reports
import search
import selftest
import taking
import wellformed
import whole
from harness import run_check

# Long ones first, so that the two processes end together.
MODULES = [taking, axe, books, whole, pages, paper, reports, learner, engine, nu, search, links, wellformed]
SHOWN_PROBLEMS = 15


def timed(name, folder):
    start = time.monotonic()
    findings = selftest.run() if name == selftest.NAME else run_check(all_checks()[name], folder)
    return name, findings, time.monotonic() - start


def all_checks():
    return {name: check for module in MODULES for name, check in module.CHECKS.items()}


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: Scripts/test-site SITE [WORDS-OF-A-CHECK ...]")
    folder, words = sys.argv[1], sys.argv[2:]
    if not Path(folder, "index.html").is_file():
        sys.exit(f"test-site: there is no built site in {folder}")
    names = [name for name in [selftest.NAME, *all_checks()]
             if not words or any(word.lower() in name.lower() for word in words)]
    failed = 0
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        jobs = [pool.submit(timed, name, folder) for name in names]
        for job in concurrent.futures.as_completed(jobs):
            name, findings, seconds = job.result()
            failed += bool(findings.problems)
            print(f"{'FAIL' if findings.problems else 'ok  '} {name} "
                  f"({findings.examined} {findings.unit}, {seconds:.1f} s)", flush=True)
            for problem in findings.problems[:SHOWN_PROBLEMS]:
                print(f"       {problem}")
            if len(findings.problems) > SHOWN_PROBLEMS:
                print(f"       and {len(findings.problems) - SHOWN_PROBLEMS} more")
    print(f"{len(names) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not names else 0)


if __name__ == "__main__":
    main()
