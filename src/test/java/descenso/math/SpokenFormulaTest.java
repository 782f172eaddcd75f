package descenso.math;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.tui.CharacterSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpokenFormulaTest {

    /** Letters, digits and the characters that speech synthesis turns into pauses. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{Nd} ,;:.'%?-]*");

    @BeforeAll
    static void writeTableIfRequested() {
        if (Boolean.getBoolean("golden.write")) {
            SpokenTable.write();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\theta \\leftarrow \\theta - \\eta\\, g_t | theta gets theta minus eta times g sub t"
                        + " | theta pasa a ser theta menos eta por g sub t",
                "\\frac{\\hat m}{\\sqrt{\\hat v} + \\varepsilon} | m hat over open bracket the square root of v hat,"
                        + " plus epsilon close bracket | m gorro partido por abre paréntesis la raíz de v gorro,"
                        + " más épsilon cierra paréntesis",
                "1 - \\beta_1^t | 1 minus beta 1 to the t | 1 menos beta 1 a la t",
                "v_{t-1} + 1 | v sub t minus 1, plus 1 | v sub t menos 1, más 1",
                "v_t - 1 | v sub t, minus 1 | v sub t, menos 1",
                "\\nabla_\\theta L | the gradient of L with respect to theta | el gradiente de L respecto a theta",
                "g = \\nabla f(x) | g equals the gradient of f of x | g igual al gradiente de f de x",
                "(1-\\eta)^2 M | 1 minus eta, all of it squared, times M"
                        + " | 1 menos eta, todo ello al cuadrado, por M",
                "(x^2 - y^2)/2 | x squared minus y squared, the whole over 2"
                        + " | x al cuadrado menos y al cuadrado, todo ello partido por 2",
                "\\sum_{i=1}^n x_i + 1 | the sum from i equals 1 to n of x sub i, plus 1"
                        + " | la suma desde i igual a 1 hasta n de x sub i, más 1",
                "\\frac{a}{b}\\, c | a over b, times c | a partido por b, por c",
                "\\frac{a}{b\\,c} | a over open bracket b times c close bracket"
                        + " | a partido por abre paréntesis b por c cierra paréntesis",
                "\\lVert x\\rVert \\ll \\lvert y\\rvert | the norm of x is much less than the absolute value of y"
                        + " | la norma de x es mucho menor que el valor absoluto de y",
                "f(x, y) | f of x and y | f de x e y",
                "(b, a) | the pair b and a | el par b y a",
                "x \\to 0 | x tends to 0 | x tiende a 0",
                "x \\approx -0{,}5 | x is about minus 0,5 | x es aproximadamente menos 0,5",
                "u(g_1, \\ldots, g_t) | u of g 1, and so on up to g sub t | u de g 1, y así hasta g sub t",
                "\\text{mean of } g^2 | mean of g squared | mean of g al cuadrado",
                "\\nabla | the gradient | el gradiente",
                "\\frac{d}{dx} = \\frac{\\partial}{\\partial y} | the derivative with respect to x equals"
                        + " the partial derivative with respect to y | la derivada respecto a x igual a"
                        + " la derivada parcial respecto a y",
                "\\mathrm{MSE}(1 - w) | MSE of open bracket 1 minus w close bracket"
                        + " | MSE de abre paréntesis 1 menos w cierra paréntesis",
                "\\lambda_{\\max} | lambda sub maximum | lambda sub máximo"
            })
    void formulaIsSpokenLikeInALecture(String source, String english, String spanish) {
        Formula formula = FormulaTable.parsed(source);
        assertThat(SpokenTable.words(formula, Language.EN)).containsExactly(english);
        assertThat(SpokenTable.words(formula, Language.ES)).containsExactly(spanish);
    }

    @Test
    void spokenFormulasEqualTheTable() {
        SoftAssertions.assertSoftly(softly -> SpokenTable.entries()
                .forEach((source, entry) ->
                        softly.assertThat(SpokenTable.entry(source)).isEqualTo(entry)));
    }

    @Test
    void tableHasAllFormulasOfTheCourse() {
        assertThat(SpokenTable.entries().keySet())
                .hasSizeGreaterThan(400)
                .containsAll(SpokenTable.ofCourse())
                .containsAll(FormulaTable.NATURAL.sources());
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void spokenFormulaHasOnlyWordsAndOneTextPerRow(Language language) {
        SoftAssertions.assertSoftly(softly -> SpokenTable.entries().keySet().forEach(source -> {
            Formula formula = FormulaTable.parsed(source);
            List<String> words = SpokenTable.words(formula, language);
            softly.assertThat(words)
                    .as(source)
                    .hasSameSizeAs(formula.rows(CharacterSet.LATIN))
                    .allMatch(row -> WORDS.matcher(row).matches())
                    .noneMatch(row -> row.contains("  ") || row.contains(" ,") || row.contains(",,"));
        }));
    }

    @Test
    void textInAFormulaKeepsItsAccents() {
        Formula formula = FormulaTable.parsed("\\text{pérdida} = \\operatorname{máx} \\varepsilon");
        assertThat(formula.inline(CharacterSet.LATIN)).hasToString("pérdida = máx epsilon");
        assertThat(formula.inline(CharacterSet.ASCII)).hasToString("perdida = max epsilon");
    }

    @Test
    void equationsAreSpokenRowByRow() {
        Formula formula = FormulaTable.parsed(
                "\\begin{aligned} \\text{A:}\\quad & d = 1 \\\\ e &= 2, \\quad f = 3 \\end{aligned}");
        assertThat(formula.rows(CharacterSet.LATIN)).containsExactly("A: d = 1", "e = 2; f = 3");
        assertThat(SpokenTable.words(formula, Language.EN)).containsExactly("A: d equals 1", "e equals 2; f equals 3");
        assertThat(FormulaTable.parsed("a, \\quad b").rows(CharacterSet.ASCII)).containsExactly("a; b");
    }

    /** Tests symbols that are signs. A symbol that is written in letters is spoken as it is written. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void everySymbolHasAName(Language language) throws IOException {
        Pronunciation pronunciation = SpokenTable.voice(language);
        List<String> unnamed = Files.readAllLines(Path.of("src/main/resources/descenso/math/symbols.txt")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                .map(line -> line.split(" +"))
                .map(words -> words[words.length - 3])
                .map(sign -> sign.length() > 1 ? sign.replace('.', ' ') : sign)
                .filter(sign -> pronunciation.name(sign).isEmpty())
                .toList();
        assertThat(unnamed).isEmpty();
    }
}
