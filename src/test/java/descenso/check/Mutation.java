package descenso.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A random change to a file, as an editor, a disk or an attacker could make it. A character stands for one byte. */
enum Mutation {
    TRUNCATED {
        @Override
        String of(String text, Random random) {
            return text.substring(0, random.nextInt(text.length()));
        }
    },
    FLIPPED {
        @Override
        String of(String text, Random random) {
            StringBuilder flipped = new StringBuilder(text);
            for (int i = random.nextInt(8); i >= 0; i--) {
                int at = random.nextInt(text.length());
                flipped.setCharAt(at, (char) (flipped.charAt(at) ^ 1 << random.nextInt(8)));
            }
            return flipped.toString();
        }
    },
    LINES_SHUFFLED {
        @Override
        String of(String text, Random random) {
            List<String> lines = lines(text);
            int from = random.nextInt(lines.size());
            Collections.shuffle(lines.subList(from, Math.min(lines.size(), from + 2 + random.nextInt(20))), random);
            return String.join("\n", lines);
        }
    },
    LINES_DROPPED {
        @Override
        String of(String text, Random random) {
            List<String> lines = lines(text);
            for (int i = random.nextInt(5); i >= 0 && lines.size() > 1; i--) {
                lines.remove(random.nextInt(lines.size()));
            }
            return String.join("\n", lines);
        }
    },
    LINES_DOUBLED {
        @Override
        String of(String text, Random random) {
            List<String> lines = lines(text);
            int at = random.nextInt(lines.size());
            int times = random.nextInt(4) > 0 ? 1 : many(random, lines.get(at).length() + 1);
            lines.addAll(at, Collections.nCopies(times, lines.get(at)));
            return String.join("\n", lines);
        }
    },
    STRETCH_REPEATED {
        @Override
        String of(String text, Random random) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(60));
            return spliced(text, from, from, text.substring(from, to).repeat(many(random, to - from)));
        }
    },
    STRETCH_MOVED {
        @Override
        String of(String text, Random random) {
            int from = random.nextInt(text.length());
            String stretch = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(400)));
            return spliced(text, random.nextInt(text.length()), -1, stretch);
        }
    },
    PIECES {
        @Override
        String of(String text, Random random) {
            String mutant = text;
            for (int i = random.nextInt(6); i >= 0; i--) {
                mutant = spliced(mutant, random.nextInt(mutant.length()), random.nextInt(12), piece(random));
            }
            return mutant;
        }
    },
    WRONG_TYPE {
        @Override
        String of(String text, Random random) {
            return withValue(text, random, one(VALUES, random));
        }
    },
    DEEP {
        @Override
        String of(String text, Random random) {
            String opener = one(OPENERS, random);
            String deep = opener.repeat(1 + many(random, opener.length()));
            return random.nextBoolean() ? withValue(text, random, deep) : at(text, random, deep);
        }
    },
    DEEP_AND_CLOSED {
        @Override
        String of(String text, Random random) {
            String[] pair = one(PAIRS, random).split(" ", -1);
            int depth = 1 + many(random, pair[0].length() + pair[1].length());
            String deep = pair[0].repeat(depth) + "x" + pair[1].repeat(depth);
            return random.nextBoolean() ? withValue(text, random, deep) : at(text, random, deep);
        }
    },
    HUGE_LINE {
        @Override
        String of(String text, Random random) {
            int length = random.nextInt(8) == 0 ? 10_000_000 : random.nextInt(250_000);
            String piece = random.nextBoolean() ? "x" : piece(random).replace('\n', ' ');
            return at(text, random, piece.repeat(length / piece.length() + 1));
        }
    },
    CONTROL {
        @Override
        String of(String text, Random random) {
            return at(text, random, Character.toString(random.nextInt(32)).repeat(1 + random.nextInt(3)));
        }
    },
    BYTE_ORDER_MARK {
        @Override
        String of(String text, Random random) {
            String mark = random.nextInt(4) == 0 ? "\u00FE\u00FF" : "\u00EF\u00BB\u00BF";
            return random.nextBoolean() ? mark + text : at(text, random, mark);
        }
    },
    LINE_ENDS {
        @Override
        String of(String text, Random random) {
            String end = one(List.of("\r\n", "\r", "\n\r", "\u00E2\u0080\u00A8", "\u00C2\u0085", "\f"), random);
            return random.nextBoolean()
                    ? text.replace("\n", end)
                    : lines(text).stream().collect(Collectors.joining(random.nextBoolean() ? end : "\n"));
        }
    },
    NO_UTF8 {
        @Override
        String of(String text, Random random) {
            return at(
                    text,
                    random,
                    one(List.of("\u00FF", "\u00C3", "\u00ED\u00A0\u0080", "\u00F0\u009F", "\u0080"), random));
        }
    },
    ALIASES {
        @Override
        String of(String text, Random random) {
            return withValue(withValue(text, random, "&a [1, 2]"), random, one(ALIASED, random));
        }
    },
    BOMB {
        @Override
        String of(String text, Random random) {
            StringBuilder bomb = new StringBuilder("&a0 [1, 1]");
            int levels = 2 + random.nextInt(60);
            int width = 2 + random.nextInt(12);
            for (int level = 1; level < levels; level++) {
                bomb.append(", &a").append(level).append(" [");
                bomb.append(String.join(", ", Collections.nCopies(width, "*a" + (level - 1))))
                        .append(']');
            }
            return withValue(text, random, "[" + bomb + "]");
        }
    },
    WITHIN_ITSELF {
        @Override
        String of(String text, Random random) {
            return withValue(text, random, one(RECURSIVE, random));
        }
    },
    HUGE_NUMBER {
        @Override
        String of(String text, Random random) {
            List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
            if (numbers.isEmpty()) {
                return withValue(text, random, one(NUMBERS, random));
            }
            MatchResult number = one(numbers, random);
            return text.substring(0, number.start()) + one(NUMBERS, random) + text.substring(number.end());
        }
    },
    HUGE_KEY {
        @Override
        String of(String text, Random random) {
            List<MatchResult> keys = KEY.matcher(text).results().toList();
            String key = one(List.of("k", "kk ", "? ", "-", "\u00C3\u00B1", "'", "x: "), random)
                    .repeat(random.nextInt(100_000));
            int from = keys.isEmpty() ? 0 : one(keys, random).start(2);
            return text.substring(0, from) + key + ": 1\n" + text.substring(from);
        }
    },
    LONG_FORMULA {
        @Override
        String of(String text, Random random) {
            String atom = one(ATOMS, random);
            String formula = atom.repeat(1 + many(random, atom.length()));
            String fence = one(List.of("$", "$$", "\n\n$$\n", "`", ""), random);
            return at(text, random, fence + formula + new StringBuilder(fence).reverse());
        }
    };

    /** Pattern of a YAML key (group 2) and the value after it (group 3). */
    private static final Pattern KEY =
            Pattern.compile("(^|[{,\\-]) *([A-Za-z][\\w.-]*): +([^\\n,}]+)", Pattern.MULTILINE);

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private static final List<String> VALUES = List.of(
            "",
            "[]",
            "{}",
            "null",
            "~",
            "true",
            "-1",
            "0",
            "1.5",
            ".nan",
            ".inf",
            "''",
            "\"\"",
            "text",
            "[1]",
            "[[1]]",
            "{a: 1}",
            "{es: a, en: b}",
            "{es: a}",
            "'",
            "\"",
            "|",
            ">-",
            "!!str 1",
            "!!int a",
            "!x y",
            "@",
            "%",
            "? a",
            "- a",
            "2026-01-01",
            "0x10",
            "1_000",
            "[a, b",
            "{a: 1",
            "a: b: c",
            "# x",
            "\\",
            "\"\\u12\"",
            "\"\\x\"",
            "[1, 2, 3, 4, 5, 6, 7, 8, 9]",
            "1/0",
            "x^2",
            "ln(-1)",
            "(1",
            "1)",
            "$x$",
            "$",
            "{{answer}}",
            "{a}",
            "../x",
            "/");

    private static final List<String> OPENERS = List.of(
            "[", "{", "(", "\"", "'", "> ", "- ", "1. ", "  ", "*", "**", "_", "![", "[a](", "`", "``` ", "$", "$$",
            "\\frac{", "{", "\\left(", "x^", "x_", "\\sqrt", "<", "<b>", "&", "\\", "{a: ", "? ", "- - ", "!", "|", "#",
            "-", "+", "not ", "2^", "exp(", "|a", "\t", "~", "=", "*a ", "&a ");

    private static final List<String> PAIRS = List.of(
            "[ ]",
            "{a: }",
            "( )",
            "* *",
            "** **",
            "*_ _*",
            "[ ](a)",
            "![ ](a)",
            "` `",
            "$ $",
            "\\frac{ }{1}",
            "\\sqrt{ }",
            "{ }",
            "x^{ }",
            "\\left( \\right)",
            "\\text{ }",
            "\\begin{matrix} \\end{matrix}",
            "\\begin{aligned} \\end{aligned}",
            "exp( )",
            "-( )",
            "\" \"",
            "< >",
            "{{ }}");

    private static final List<String> ALIASED = List.of(
            "*a",
            "[*a, *a]",
            "{<<: *a}",
            "{<<: [*a, *a]}",
            "*b",
            "&a *a",
            "{*a : 1}",
            "&b {<<: *b}",
            "&",
            "*",
            "{k: *a}");

    private static final List<String> RECURSIVE = List.of(
            "&r [*r]",
            "&r [[*r]]",
            "&r {id: *r}",
            "&r {kind: *r, rule: *r}",
            "&r [&s {x: *r}, *s]",
            "&r {<<: *r}",
            "&r {*r : 1}",
            "&r {es: *r, en: *r}",
            "&r [1, *r, 2]");

    private static final List<String> NUMBERS = List.of(
            "1e999",
            "-1e999",
            "1e-999",
            "9".repeat(400),
            "9".repeat(40_000),
            "0." + "0".repeat(9000) + "1",
            "1e308",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "9^9^9^9",
            "1e9",
            "1000000000",
            "100000000",
            "1000000",
            "10000",
            "-0",
            "0",
            "1e400-1e400",
            "NaN",
            "Infinity",
            "0x7fffffff",
            "1/3");

    private static final List<String> ATOMS = List.of(
            "x + ",
            "\\alpha",
            "\\frac{a}{b}",
            "x_{i}^{2} ",
            "\\sqrt{x}",
            "\\nabla L(\\theta_t) ",
            "\\left(\\frac{1}{2}\\right)",
            "\\text{words } ",
            "a & b \\\\ ",
            "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
            "\\hat{m}",
            "'",
            "\\sum_{i=1}^{n}",
            "\\",
            "\\unknown",
            "{",
            "}",
            "^",
            "_",
            "\\,",
            "\\frac",
            "\\\\",
            "%",
            "\u00C3\u00B1",
            "\u00E2\u0088\u0087");

    private static final String SYNTAX = """
            ```question
            id: a
            ask: $x$ *b* **c**
            kind: open
            ```

            $$ y $$
            - > 1. [d](e)![f](<g>) <h>&amp; | i |
            |-|-|
            # \\ `j` ~~~
                k\t\0\r
            {l: 'm'}"n"&o *o_p_
            [
            q](r)\040\040
            s---
            ```experiment
            id: ball
            {{answer}} {few} of: where: when: {es: a, en: b}
            - {id: a, text: b}
            kind: order number truth choice match
            """;

    /** Returns the file after the mutation. */
    abstract String of(String text, Random random);

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Returns how often to repeat a text of the given length: 1 to 60 times, or up to 230,000 characters in total. */
    private static int many(Random random, int length) {
        return random.nextBoolean() ? 1 + random.nextInt(60) : random.nextInt(230_000) / Math.max(1, length);
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    }

    private static String piece(Random random) {
        int from = random.nextInt(SYNTAX.length());
        return SYNTAX.substring(from, Math.min(SYNTAX.length(), from + 1 + random.nextInt(14)));
    }

    private static String at(String text, Random random, String more) {
        return spliced(text, random.nextInt(text.length()), 0, more);
    }

    /** @param length number of characters to replace; none if it is negative */
    private static String spliced(String text, int from, int length, String more) {
        int to = Math.min(text.length(), from + Math.max(0, length));
        return text.substring(0, from) + more + text.substring(to);
    }

    /** Returns the text with the value of a random key replaced, or with a new line if there is no key. */
    private static String withValue(String text, Random random, String value) {
        List<MatchResult> keys = KEY.matcher(text).results().toList();
        if (keys.isEmpty()) {
            return at(text, random, "\nx: " + value + "\n");
        }
        MatchResult key = one(keys, random);
        return text.substring(0, key.start(3)) + value + text.substring(key.end(3));
    }

    /** Returns the mutation at an index, 0-based, modulo the number of mutations. */
    static Mutation of(int number) {
        return List.of(values()).get(Math.floorMod(number, values().length));
    }
}
