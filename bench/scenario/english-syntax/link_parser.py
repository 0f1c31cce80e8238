#!/usr/bin/env python3
"""Accuracy of link-grammar's parser on sentences.txt: subject head and finite verb of the first linkage.

Needs Debian's package link-grammar. Words are compared as written, not by position, which is generous to the parser.

    python3 link_parser.py [--misses]
"""

import pathlib
import re
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
OPTIONS = ["!echo=1", "!graphics=0", "!links=1", "!limit=100", "!timeout=5", "!verbosity=1"]


def annotated():
    for line in (HERE / "sentences.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        head = re.search(r"\[(.*?)\]", line)
        verb = re.search(r"\{(.*?)\}", line)
        yield (re.sub(r"[\[\]{}]", "", line), head and head.group(1), verb and verb.group(1))


def bare(word):
    return re.sub(r"(\[[!~?&]*\])?(\.[a-z][-a-z]*)?$", "", word).lower()


def links_of(linkage):
    """(left, label, right) of each link of a linkage, words with their subscripts."""
    found = []
    for line in linkage.splitlines():
        match = re.match(r"^[ ()a-z]{7,}?(\S+)\s+(\S+)\s+[-<>]\S*\s+\S+\s+(\S+)\s*$", line)
        if match:
            found.append((match.group(1), match.group(2).lstrip("hd"), match.group(3)))
    return found


def subject_and_verb(links):
    """Of the main clause: the subject whose verb is the root verb or leads to it by auxiliaries."""
    roots = [right for _, label, right in links if label.startswith("WV")]
    subjects = [(left, right) for left, label, right in links if re.match(r"S(F|X)?[sp]?", label) and label[0] == "S"
                and not label.startswith("SI")]
    if not subjects:
        return None, None
    reach = set(roots)
    for _ in range(6):
        reach |= {left for left, label, right in links if right in reach and re.match(r"(I|PP|P[avgp])", label)}
    def conjunct(word, label):
        """Of "and", its first member."""
        members = [left for left, each, right in links if right == word and each.startswith(label)]
        return members[0] if members and bare(word) in ("and", "or", "but") else word

    for subject, verb in subjects:
        if verb in reach:
            return bare(conjunct(subject, "SJ")), bare(conjunct(verb, "VJ"))
    return bare(conjunct(subjects[0][0], "SJ")), bare(conjunct(subjects[0][1], "VJ"))


def main():
    sentences = list(annotated())
    text = "\n".join(OPTIONS + [sentence for sentence, _, _ in sentences]) + "\n"
    start = time.monotonic()
    output = subprocess.run(["link-parser", "en"], input=text, capture_output=True, text=True, check=False).stdout
    spent = time.monotonic() - start
    answers = []
    at = 0
    for sentence, _, _ in sentences:  # each is echoed before its linkages
        begin = output.find(sentence, at)
        if begin >= 0:
            answers.append(begin)
            at = begin + len(sentence)
        else:
            answers.append(at)
    merged = [output[begin:end] for begin, end in zip(answers, answers[1:] + [len(output)])]
    statements = verbs = heads = others = unread = whole = 0
    for (sentence, head, verb), parse in zip(sentences, merged):
        whole += "Linkage 1" in parse and "No complete" not in parse
        links = links_of(parse.split("Linkage 2")[0])
        found_head, found_verb = subject_and_verb(links)
        if head is None:
            others += 1
            unread += found_head is None
            continue
        statements += 1
        verbs += found_verb == verb.lower()
        heads += found_head == head.lower()
        if "--misses" in sys.argv and (found_verb != verb.lower() or found_head != head.lower()):
            print(f"read as {found_head} | {found_verb}: {sentence}")
    print(f"{len(merged)} of {len(sentences)} sentences answered, {whole} parsed whole; finite verb {verbs}, subject "
          f"head {heads} of {statements} statements; {unread} of {others} orders and fragments taken for none; "
          f"{1000 * spent / len(sentences):.1f} ms a sentence with loading")


if __name__ == "__main__":
    main()
