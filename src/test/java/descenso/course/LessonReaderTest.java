package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.source.Inline;
import descenso.course.source.SourcePosition;
import descenso.phrases.Language;
import descenso.testing.BlockDump;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LessonReaderTest {

    private static final String FRONT = "---\nid: x\ntitle: X\n---\n";

    private static ParsedLesson read(String body) {
        return Page.parsed("x", Path.of("x.md"), Language.ES, FRONT + body).parsed();
    }

    private static List<Block> blocks(String body) {
        ParsedLesson parsed = read(body);
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.lesson().orElseThrow();
    }

    static Stream<Arguments> markdown() {
        return Stream.of(
                arguments("", ""),
                arguments("uno\ndos", "p uno dos"),
                arguments("uno\n\ndos", "p uno\np dos"),
                arguments("a\\\nb", "p a{br}b"),
                arguments("a  \nb", "p a{br}b"),
                arguments("*e* **f** _g_ `c d`", "p {em e} {strong f} {em g} {code c d}"),
                arguments("**a *b* c**", "p {strong a {em b} c}"),
                arguments("*a*\nb", "p {em a} b"),
                arguments("## A `b`\n### C", "h2 A {code b}\nh3 C"),
                arguments("A\n===\nB\n---", "h1 A\nh2 B"),
                arguments("a\n\n---\n\nb", "p a\nrule\np b"),
                arguments("a &amp; b \\* c v_t", "p a & b * c v_t"),
                arguments("[0, 1] and [a][b]", "p [0, 1] and [a][b]"),
                arguments("- a\n- b", "ul\n  li\n    p a\n  li\n    p b"),
                arguments("- a\n\n- b", "ul loose\n  li\n    p a\n  li\n    p b"),
                arguments("- a\n  1. b\n-", "ul\n  li\n    p a\n    ol 1\n      li\n        p b\n  li"),
                arguments("3. a\n4. b", "ol 3\n  li\n    p a\n  li\n    p b"),
                arguments("> a\n> b\n>\n> - c", "quote\n  p a b\n  ul\n    li\n      p c"),
                arguments(
                        "|a|b|c|d|\n|-|:-|:-:|-:|\n|1|*2*|",
                        "table [LEFT, LEFT, CENTRE, RIGHT]\n  a ¦ b ¦ c ¦ d\n  1 ¦ {em 2} ¦  ¦ "),
                arguments("|a|\n|-|", "table [LEFT]\n  a"),
                arguments("|a|b|\n|-|-|\n| x\\|y | $z$ |", "table [LEFT, LEFT]\n  a ¦ b\n  x|y ¦ {$ z}"),
                arguments("[a *b*](c.d)", "p {link c.d a {em b}}"),
                arguments("[\na](b)", "p {link b  a}"),
                arguments("<http://a.b>", "p {link http://a.b http://a.b}"),
                arguments("```java\nint a;\n\n  b\n```", "code java\n  int a;\n  \n    b"),
                arguments("~~~\n```\n~~~", "code \n  ```"),
                arguments("```notes\na *b*\n\n- $c$\n```", "notes\n  p a {em b}\n  ul\n    li\n      p {$ c}"),
                arguments("> ```notes\n> a\n> ```", "quote\n  notes\n    p a"),
                // formulas in a line: raw, without escapes, emphasis and code
                arguments("a $x$ b", "p a {$ x} b"),
                arguments("$a_1 * b_1$, $*$", "p {$ a_1 * b_1}, {$ *}"),
                arguments("*$a*b$*", "p {em {$ a*b}}"),
                arguments("$\\beta\\, \\{x\\}$", "p {$ \\beta\\, \\{x\\}}"),
                arguments("$a\nb$", "p {$ a⏎b}"),
                arguments("$5\\$$", "p {$ 5\\$}"),
                arguments("5\\$ and 6\\$", "p 5$ and 6$"),
                arguments("a $ b", "p a $ b"),
                arguments("a $", "p a $"),
                arguments("`$x`", "p {code $x}"),
                arguments("$`a`$", "p {$ `a`}"),
                arguments("# $x$", "h1 {$ x}"),
                arguments("[$x$](a)", "p {link a {$ x}}"),
                arguments("> a $x\n> y$", "quote\n  p a {$ x⏎y}"),
                // display formulas
                arguments("$$ x $$", "formula x"),
                arguments("$$\nx\n\ny\n$$", "formula x⏎⏎y"),
                arguments("a\n$$ x $$\nb", "p a\nformula x\np b"),
                arguments("$$ x\ny $$", "formula x⏎y"),
                arguments("$$ \\$ $$", "formula \\$"),
                arguments("- a\n\n  $$\n  x\n  $$", "ul loose\n  li\n    p a\n    formula x"),
                arguments("> $$\n> x\n> $$", "quote\n  formula x"),
                // blocks of YAML
                arguments(
                        "```question\nid: a-1\nkind: open\nask: ¿Por *qué* $x$?\nmodel: m\nideas: [{id: i, idea: j, signs: [w]}]\n```",
                        "question a-1 OPEN ¿Por {em qué} {$ x}?"),
                arguments(
                        "```question\nid: a\nkind: open\nask: >\n  uno\n  dos\nmodel: m\nideas: [{id: i, idea: j, signs: [w]}]\n```",
                        "question a OPEN uno dos"),
                arguments(
                        "- ```question\n  ask: |\n    uno\n\n  id: a\n  kind: open\n  model: m\n  ideas: [{id: i, idea: j, signs: [w]}]\n  ```",
                        "ul\n  li\n    question a OPEN uno"),
                arguments("```experiment\nid: valley\n```", "experiment valley"));
    }

    @ParameterizedTest
    @MethodSource("markdown")
    void markdownIsParsed(String body, String expected) {
        assertThat(BlockDump.of(blocks(body))).isEqualTo(expected);
    }

    static Stream<Arguments> places() {
        return Stream.of(
                arguments("a $x$", "6:4"),
                arguments("é 😀 $x$", "6:6"),
                arguments("*a*\nb $x$", "7:4"),
                arguments("- a\n  - b\n    $x$", "8:6"),
                arguments("> a\n> $x$", "7:4"),
                arguments("\t\t\n\n$x$", "8:2"),
                arguments("|a|\n|-|\n| $x$ |", "8:4"),
                arguments("|a|\n|-|\n| x\\|y $x$ |", "8:9"),
                arguments("```notes\na\n\nb $x$\n```", "9:4"),
                arguments("$$ x $$", "6:4"),
                arguments("$$\n  x\n$$", "7:3"),
                arguments("- a\n\n  $$\n  x\n  $$", "9:3"),
                arguments(
                        "```question\nid: a\nkind: open\nask: b $x$\nmodel: m\nideas: [{id: i, idea: j, signs: [w]}]\n```",
                        "9:9"),
                arguments(
                        "```question\nid: a\nkind: open\nask: 'b $x$'\nmodel: m\nideas: [{id: i, idea: j, signs: [w]}]\n```",
                        "9:10"),
                arguments(
                        "```question\nid: a\nkind: open\nask: \"b \\\"q\\\" $x$\"\nmodel: m\nideas: [{id: i, idea: j, signs: [w]}]\n```",
                        "9:16"),
                arguments(
                        "```question\nid: a\nkind: open\nask: >\n  b\n  c $x$\nmodel: m\nideas: [{id: i, idea: j, signs: [w]}]\n```",
                        "11:6"),
                arguments(
                        "- ```question\n  ask: b\n    c $x$\n  id: a\n  kind: open\n  model: m\n  ideas: [{id: i, idea: j, signs: [w]}]\n  ```",
                        "8:8"));
    }

    /**
     * Tests bodies with one formula, x, after a front matter of five lines, in a file with a byte order mark and
     * carriage returns.
     */
    @ParameterizedTest
    @MethodSource("places")
    void formulaHasItsSourcePosition(String body, String expected) {
        String text = "\uFEFF" + ("---\nid: x\ntitle: X\nsubtitle: é\n---\n" + body).replace("\n", "\r\n");
        ParsedLesson parsed =
                Page.parsed("x", Path.of("x.md"), Language.ES, text).parsed();
        assertThat(parsed.diagnostics()).isEmpty();
        FormulaPositions places = new FormulaPositions();
        places.dump(parsed.lesson().orElseThrow());
        assertThat(places.formulas).extracting(SourcePosition::toString).containsExactly("x.md:" + expected);
    }

    @Test
    void offsetInAFormulaOfSeveralLinesHasItsPosition() {
        Block.DisplayFormula formula =
                (Block.DisplayFormula) blocks("$$\nab\n  cd\n$$").get(0);
        assertThat(formula.source().text()).isEqualTo("ab\n  cd");
        assertThat(formula.source().position(5)).hasToString("x.md:7:3");
        assertThat(formula.source().position(7)).hasToString("x.md:7:5");
        assertThat(formula.source().position(7)).hasToString("x.md:7:5");
    }

    @Test
    void offsetInAQuotedFormulaHasItsPosition() {
        Block.Quote quote = (Block.Quote) blocks("> a $b\n>   c$").get(0);
        Block.Paragraph paragraph = (Block.Paragraph) quote.blocks().get(0);
        Inline.InlineFormula formula = (Inline.InlineFormula) paragraph.text().get(1);
        assertThat(formula.source().text()).isEqualTo("b\nc");
        assertThat(formula.source().position(2)).hasToString("x.md:6:5");
    }

    @Test
    void blocksAndTextHaveTheirSourcePositions() {
        Block.Paragraph paragraph = (Block.Paragraph) blocks("# a\n\n*b*\nc").get(1);
        assertThat(paragraph.position()).hasToString("x.md:7:1");
        assertThat(paragraph.text().get(1)).isEqualTo(new Inline.Text(new SourcePosition(Path.of("x.md"), 7, 4), " c"));
    }

    /** Collects the source positions of the formulas of a lesson. */
    private static final class FormulaPositions extends BlockDump {

        private final List<SourcePosition> formulas = new ArrayList<>();

        @Override
        protected String dump(Block block) {
            if (block instanceof Block.DisplayFormula formula) {
                formulas.add(formula.position());
            }
            return super.dump(block);
        }

        @Override
        protected String dump(Inline inline) {
            if (inline instanceof Inline.InlineFormula formula) {
                formulas.add(formula.source().position());
            }
            return super.dump(inline);
        }
    }
}
