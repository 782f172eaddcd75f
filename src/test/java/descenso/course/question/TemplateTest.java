package descenso.course.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.Block;
import descenso.course.source.Inline;
import descenso.course.source.SourceText;
import descenso.testing.BlockDump;
import descenso.testing.QuestionPages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests templates with numbers in the places of their names. */
class TemplateTest {

    private static final Map<String, String> NUMBERS =
            Map.of("lr", "0,1", "x0", "−3", "g", "2.5", "tiny", "1,5\u00A0×\u00A010⁻¹²", "n", "5", "big", "1\u00A0000");

    private static final String QUESTION = """
            id: a
            kind: number
            ask: %s
            values: {lr: 1, x0: 1, g: 1, tiny: 1, n: 1, big: 1, a_b: 1, ñu: 1}
            answer: 1
            tolerance: {digits: 3}
            why: b
            """;

    private static Template ask(String words) {
        return QuestionPages.exercise(QUESTION.formatted("'" + words + "'")).ask();
    }

    private static String filled(Template template) {
        List<Inline> words = template.filled(name -> NUMBERS.getOrDefault(name, name.toUpperCase(Locale.ROOT)));
        return BlockDump.of(List.of(new Block.Paragraph(
                        QuestionPages.exercise(QuestionPages.OPEN).position(), words)))
                .substring(2);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                arguments("sin números", "sin números"),
                arguments("con {{lr}} y {{x0}}", "con 0,1 y −3"),
                arguments("{{ lr }}{{lr}}{{g}}", "0,10,12.5"),
                arguments("*a {{g}}* **{{g}}** [{{g}}](b)", "{em a 2.5} {strong 2.5} {link b 2.5}"),
                arguments("{{n}}. ¿no es una lista?", "5. ¿no es una lista?"),
                arguments("{{n}}*{{n}}*{{n}}", "5{em 5}5"),
                arguments("{{a_b}} y _{{a_b}}_, {{ñu}}", "A_B y {em A_B}, ÑU"),
                arguments("$\\eta = {{lr}}$", "{$ \\eta = {0{,}1}}"),
                arguments("${{x0}}$ y ${{g}}x_{ {{n}} }^{{n}}$", "{$ {-3}} y {$ {2.5}x_{ {5} }^{5}}"),
                arguments("$\\frac{{{lr}}}{2}$", "{$ \\frac{{0{,}1}}{2}}"),
                arguments("${{tiny}}$ {{tiny}}", "{$ {1{,}5 \\times 10^{-12}}} 1,5\u00A0×\u00A010⁻¹²"),
                arguments("${{big}}$", "{$ {\\text{1 000}}}"),
                arguments("a \\$5 y {{lr}}", "a $5 y 0,1"),
                arguments("a \\$5, $x = {{lr}}$ y {{lr}}", "a $5, {$ x = {0{,}1}} y 0,1"),
                arguments("$\\$ {{lr}}$ {{lr}}", "{$ \\$ {0{,}1}} 0,1"),
                arguments("`$` {{lr}} `{{lr}}` $x$", "{code $} 0,1 {code 0,1} {$ x}"),
                arguments("$\\hat{\\beta_{1}}$ {x} { {lr} }", "{$ \\hat{\\beta_{1}}} {x} { {lr} }"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void numbersReplaceTheirNames(String words, String expected) {
        assertThat(filled(ask(words))).isEqualTo(expected);
    }

    /** Tests that an error in a formula is reported at its place in the file, whatever number is filled in. */
    @Test
    void formulaKeepsItsSourcePositions() {
        List<Inline> filled = ask("a {{lr}} $x = {{lr}} + y$").filled(name -> "0,123456789");
        SourceText formula = ((Inline.InlineFormula) filled.get(1)).source();
        assertThat(formula.text()).isEqualTo("x = {0{,}123456789} + y");
        assertThat(formula.position(0).column()).isEqualTo(17);
        assertThat(formula.position(4).column()).isEqualTo(21);
        assertThat(formula.position(formula.text().indexOf('y')).column()).isEqualTo(30);
        assertThat(formula.position(formula.text().length()).column()).isEqualTo(31);
    }

    @Test
    void namesAreListedOnce() {
        assertThat(ask("{{x0}} $ {{lr}}$ {{ x0 }}").names()).containsExactly("x0", "lr");
        assertThat(ask("nada").names()).isEmpty();
    }
}
