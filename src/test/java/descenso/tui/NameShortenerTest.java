package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameShortenerTest {

    private static final int CASES = 2_000;

    private static List<String> shortened(int width, List<String> names) {
        return new NameShortener(names, "…").shorten(width);
    }

    private static List<String> split(String names) {
        return List.of(names.split(" / "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # all fit
            20 | SGD, κ = 1 / SGD, κ = 10                            | SGD, κ = 1 / SGD, κ = 10
            # parts that all names share are dropped first, in any position
            10 | SGD, κ = 1 / SGD, κ = 1000                          | κ = 1 / κ = 1000
            12 | SGD, η = 0,1; κ = 1 / Adam, η = 0,1; κ = 1          | SGD / Adam
            12 | SGD, κ = 1, η = 1, a = 2 / SGD, κ = 2, η = 1, a = 3 | κ = 1, a = 2 / κ = 2, a = 3
            # names with different parts lose only their common beginning
            13 | SGD, κ = 10 / SGD, κ = 10, a = 2                    | κ = 10 / κ = 10, a = 2
            10 | SGD / SGD, κ = 10                                   | SGD / SGD…= 10
            # brackets belong to a part
            12 | SGD (0.9, 0.99) / SGD (0.8, 0.99)                   | SGD (0.9…) / SGD (0.8…)
            # a cut keeps both ends if they identify the name, and perhaps more of one end
            13 | Adam + L2, λ = 1e-4 / AdamW, λ = 1e-2               | Adam +…= 1e-4 / AdamW…= 1e-2
            6  | SGD κ = 10 / SGD κ = 100 / SGD κ = 1000             | SGD…10 / SG…100 / S…1000
            9  | Momentum 0.81 heavy / Momentum 0.82 heavy           | M…1 heavy / M…2 heavy
            # or a piece between the ends
            9  | Momentum 0.81 pesado del todo / Momentum 0.82 pesado del todo | Mo….81…do / Mo….82…do
            # equal names stay equal
            5  | SGD, κ = 1 / SGD, κ = 1                             | SG…1 / SG…1
            # very little width
            2  | SGD, κ = 1 / Adam                                   | S… / A…
            """)
    void namesAreShortenedToWidth(int width, String names, String expected) {
        List<String> shown = shortened(width, split(names));
        assertThat(String.join(" / ", shown)).isEqualTo(expected);
    }

    /** Tests names that differ in one place, with a width for that place and two ellipsis signs. */
    @Test
    void namesThatDifferInOnePlaceStayDistinct() {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            String before = letters(random, random.nextInt(25));
            String after = letters(random, random.nextInt(25));
            int digits = 1 + random.nextInt(5);
            List<String> names = random.ints(2 + random.nextInt(6), 0, (int) Math.pow(10, digits))
                    .distinct()
                    .mapToObj(core -> before + ("0".repeat(digits) + core).substring(("" + core).length()) + after)
                    .toList();
            int width = digits + 2 + random.nextInt(8);
            List<String> shown = shortened(width, names);
            assertThat(shown)
                    .as("%s in %s", names, width)
                    .allMatch(name -> name.length() <= width)
                    .doesNotHaveDuplicates();
        }
    }

    /**
     * Tests that a shortened name, with any text in place of each ellipsis sign, matches only its own name. Applies to
     * names that their two ends identify.
     */
    @Test
    void shortenedNameMatchesOnlyItsName() {
        Random random = new Random(4);
        int identified = 0;
        for (int i = 0; i < CASES; i++) {
            List<String> names = names(random);
            int width = 3 + random.nextInt(12);
            List<String> shown = shortened(width, names);
            assertThat(shown).hasSameSizeAs(names).allMatch(name -> name.length() <= width);
            for (int name = 0; name < names.size(); name++) {
                if (endsIdentify(names.get(name), width, names)) {
                    identified++;
                    String pattern = shown.get(name);
                    assertThat(names.stream().filter(each -> matches(pattern, each)))
                            .as("%s of %s", pattern, names)
                            .containsOnly(names.get(name));
                }
            }
        }
        assertThat(identified).isGreaterThan(CASES);
    }

    private static boolean endsIdentify(String name, int width, List<String> names) {
        return name.length() <= width
                || IntStream.range(0, width)
                        .mapToObj(head ->
                                name.substring(0, head) + "…" + name.substring(name.length() - width + 1 + head))
                        .anyMatch(cut -> names.stream().allMatch(other -> other.equals(name) || !matches(cut, other)));
    }

    private static boolean matches(String shown, String name) {
        String pattern = Stream.of(shown.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return name.matches(pattern);
    }

    /** Returns 2 to 6 names without spaces and commas, of few letters, so that many are alike. */
    private static List<String> names(Random random) {
        List<String> names = new ArrayList<>();
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            names.add(names.isEmpty() || random.nextBoolean() ? word(random) : changed(random, names.get(0)));
        }
        return names;
    }

    private static String word(Random random) {
        return random.ints(2 + random.nextInt(18), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String changed(Random random, String name) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + "x" + name.substring(at + 1);
    }

    private static String letters(Random random, int count) {
        return random.ints(count, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    }
}
