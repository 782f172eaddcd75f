package descenso.math;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.testing.CaseCount;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests the parser with random texts: each gives an error with its position, or a picture with all required properties.
 */
@Tag("fuzz")
class FormulaFuzzTest {

    private static final int ROUNDS = CaseCount.of(100_000);

    private final Random random = new Random(20250);
    private final List<String> sources = FormulaTable.NATURAL.sources();
    private final List<String> tokens = tokens(sources);

    @Test
    void anySourceIsDrawnCorrectlyOrRejected() {
        int drawn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            drawn += isDrawn(source(round)) ? 1 : 0;
        }
        assertThat(drawn).as("formulas among the strings").isBetween(ROUNDS / 10, ROUNDS);
    }

    private String source(int round) {
        return switch (round % 4) {
            case 0 -> bytes();
            case 1 -> randomTokens();
            default -> mutated(anyOf(sources));
        };
    }

    private static boolean isDrawn(String source) {
        try {
            Formula formula = Formula.parse(source);
            for (CharacterSet characters : CharacterSet.values()) {
                check(source, formula, characters);
            }
            for (Language language : Language.values()) {
                checkWords(source, formula, language);
            }
            return true;
        } catch (FormulaException e) {
            assertThat(e.column()).as(source).isBetween(0, source.length());
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(source, e);
        }
    }

    private static void check(String source, Formula formula, CharacterSet characters) {
        RenderedFormula whole = formula.display(characters);
        check(source, formula, characters, whole);
        int least = formula.display(characters, 1).width();
        for (int width = 10; width <= 80 && width < whole.width(); width += 7) {
            RenderedFormula broken = formula.display(characters, width);
            check(source, formula, characters, broken);
            assertThat(broken.width()).as("%s in %d", source, width).isLessThanOrEqualTo(Math.max(width, least));
        }
    }

    private static void check(String source, Formula formula, CharacterSet characters, RenderedFormula box) {
        boolean whole = box.baseline() >= 0 && box.baseline() < box.lines().size();
        boolean even =
                box.lines().stream().allMatch(line -> line.width() == box.width() && isWritten(line, characters));
        if (!whole || !even || !isWritten(formula.inline(characters), characters)) {
            throw new AssertionError(characters + ": " + source + "\n" + box + "\n" + formula.inline(characters));
        }
    }

    private static void checkWords(String source, Formula formula, Language language) {
        List<String> words = SpokenTable.words(formula, language);
        assertThat(words).as(source).allMatch(row -> row.equals(CharacterSet.LATIN.encode(row)));
        assertThat(words).as(source).hasSameSizeAs(formula.rows(CharacterSet.LATIN));
    }

    private static boolean isWritten(Line line, CharacterSet characters) {
        return line.cells()
                .chars()
                .allMatch(c -> characters == CharacterSet.ASCII ? c >= 0x20 && c <= 0x7e : WCWidth.wcwidth(c) == 1);
    }

    private String bytes() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16);
    }

    private String randomTokens() {
        StringBuilder randomTokens = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            randomTokens.append(anyOf(tokens)).append(random.nextBoolean() ? " " : "");
        }
        return randomTokens.toString();
    }

    private String mutated(String source) {
        int from = random.nextInt(source.length());
        int to = Math.min(source.length(), from + random.nextInt(4));
        return source.substring(0, from) + (random.nextBoolean() ? anyOf(tokens) : "") + source.substring(to);
    }

    private String anyOf(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Splits sources into tokens: commands and single characters. */
    private static List<String> tokens(List<String> sources) {
        List<String> tokens = new ArrayList<>();
        for (String source : sources) {
            tokens.addAll(List.of(source.split("(?<=[^\\\\])(?=[^A-Za-z])|(?=\\\\)|(?<=[{}&^_])")));
        }
        tokens.removeIf(String::isEmpty);
        return List.copyOf(tokens);
    }
}
