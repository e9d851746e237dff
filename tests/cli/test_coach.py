#!/usr/bin/env python3
"""askdb coach: words of a suite that nothing tells become synonyms, metrics and named conditions, where they turn wrong answers right
and none wrong; the patch makes the file under which that was so."""
import json
import re
import shutil
import signal
import subprocess

from run import CANCELLED, PATIENCE, Skip, answers, askdb, binary, environment, folder, main, same, shop

SUITE = [
    ('how many moots are there?', 'SELECT count(*) FROM stores'),
    ('how many moots are in Spain?', "SELECT count(*) FROM stores WHERE country = 'Spain'"),
    ('how many quux orders are there?', "SELECT count(*) FROM orders WHERE status = 'cancelled'"),
    ('how many orders are there?', 'SELECT count(*) FROM orders'),
    ('how many customers are there?', 'SELECT count(*) FROM customers'),
]
FILE = '# what we mean\ntables:\n  - name: stores\n    synonyms: [shops]\n  - name: orders\n  - name: employees\n    synonyms: [shops]\n'


def written():
    suite, file = folder() / 'suite.json', folder() / 'coached.yaml'
    suite.write_text(json.dumps([{'question': question, 'query': sql} for question, sql in SUITE]), encoding='utf-8')
    file.write_text(FILE, encoding='utf-8')
    return str(suite), str(file)


def test_edits_that_help_are_a_patch():
    suite, file = written()
    text = answers('coach', suite, shop(), '--semantic', file, '-q').decode()
    counts = re.search(r'# right before: (\d+) of 5, after: (\d+);', text)
    assert counts and int(counts[2]) > int(counts[1]), text
    assert "# synonym 'moots' of stores" in text, text
    assert 'quux' in text, text
    same((folder() / 'coached.yaml').read_text(encoding='utf-8'), FILE, 'the file itself')
    if not shutil.which('patch'):
        raise Skip('no patch')
    subprocess.run(['patch', '-s', '-u', file], input=text.encode(), check=True)
    same(answers('check', shop(), '--semantic', file, '-q'), b'fits\n', 'the patched file')
    again = answers('coach', suite, shop(), '--semantic', file, '-q').decode()
    assert again.startswith(f'# right before: {counts[2]} of 5'), again


def test_the_whole_file_is_written_to_a_file():
    suite, file = written()
    whole, patch = folder() / 'better.yaml', folder() / 'better.patch'
    result = askdb('coach', suite, shop(), '--semantic', file, '-q', '-o', str(whole))
    assert b'right before' in result.err, result.err
    text = whole.read_text(encoding='utf-8')
    assert text.startswith('# what we mean') and 'moots' in text and '+++' not in text, text
    same(answers('check', shop(), '--semantic', str(whole), '-q'), b'fits\n', 'the file')
    answers('coach', suite, shop(), '--semantic', file, '-q', '--patch', '-o', str(patch))
    assert '+++' in patch.read_text(encoding='utf-8')


def test_a_file_of_several_files_is_tried_with_them():
    suite, file = written()
    (folder() / 'beside.yaml').write_text('metrics: [{name: payment volume, expression: sum(payments.amount)}]', encoding='utf-8')
    (folder() / 'coached.yaml').write_text('files: [beside.yaml]\n' + FILE, encoding='utf-8')
    assert "# synonym 'moots' of stores" in answers('coach', suite, shop(), '--semantic', file, '-q').decode()


def test_nothing_is_written_where_nothing_helps():
    suite, file = written()
    (folder() / 'suite.json').write_text(json.dumps([{'question': SUITE[3][0], 'query': SUITE[3][1]}]), encoding='utf-8')
    text = answers('coach', suite, shop(), '--semantic', file, '-q').decode()
    same(text.count('\n'), 1, text)


def test_without_a_file_the_edits_are_a_new_one():
    written()
    suite = folder() / 'few.json'
    suite.write_text(json.dumps([{'question': question, 'query': sql} for question, sql in (SUITE[0], SUITE[3])]), encoding='utf-8')
    result = askdb('coach', str(suite), shop())
    text = result.out.decode()
    assert '--- /dev/null\n+++ semantic.yaml\n' in text and 'moots' in text, text
    same(result.err.decode().splitlines()[0], 'question 1 of 2, 0 edits that help')
    whole = folder() / 'new.yaml'
    askdb('coach', str(suite), shop(), '-q', '-o', str(whole))
    same(answers('check', shop(), '--semantic', str(whole), '-q'), b'fits\n', 'the new file')


def interrupted(seen, *arguments):
    """(status, standard output and error) of a command that gets Ctrl-C once a line of standard error has what is to be seen."""
    tried = folder() / 'tried'
    tried.mkdir(exist_ok=True)
    process = subprocess.Popen([binary(), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**environment(), 'TMPDIR': str(tried)}, text=True)
    told = []
    for line in process.stderr:
        told.append(line)
        if seen in line:
            process.send_signal(signal.SIGINT)
            break
    out, rest = process.communicate(timeout=PATIENCE)
    same(list(tried.iterdir()), [], 'files that were tried')
    return process.returncode, out, ''.join(told) + rest


def test_what_was_found_is_told_at_ctrl_c():
    """The first question gives an edit that helps; the others, which nothing helps, are tried for long."""
    suite, file = folder() / 'long.json', folder() / 'empty.yaml'
    gold = [f"SELECT count(*) FROM orders WHERE status = 'cancelled' AND id > {number}" for number in range(9)]
    questions = [SUITE[0], *((f'how many quux zorbs {word * 3} are frob?', query) for word, query in zip('abcdefghi', gold, strict=True))]
    suite.write_text(json.dumps([{'question': question, 'query': query} for question, query in questions]), encoding='utf-8')
    file.write_text('tables:\n  - name: stores\n', encoding='utf-8')
    left = folder() / 'left.yaml'
    for command in (['coach', str(suite), shop(), '--semantic', str(file)], ['tune', shop(), '--examples', str(suite), '-o', str(left)]):
        status, out, err = interrupted('question 2 of 10', *command)
        same(status, CANCELLED, err)
        told = out if command[0] == 'coach' else err
        assert '# cancelled; right before: 0 of 10' in told and "# synonym 'moots' of stores" in told, (out, err)
        assert 'askdb: cancelled' in err and 'Traceback' not in err, err
    assert not left.exists()


main(globals(), sanitized=False)
