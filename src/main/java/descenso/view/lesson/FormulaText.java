package descenso.view.lesson;

import descenso.course.lesson.Block;
import descenso.course.markdown.Inline;
import descenso.course.markdown.InlineFormulas;
import descenso.course.source.SourceText;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.math.Pronunciation;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the formulas of a page as they are written in one line, each with its words. */
record FormulaText(UiText texts, Pronunciation pronunciation) {

    static FormulaText of(UiText texts, Language language) {
        return new FormulaText(texts, Pronunciation.of(texts.messages(), language));
    }

    /** Returns the formulas of the blocks in their order, each once, without those whose words equal their notation. */
    List<String> of(List<Block> blocks) {
        Set<String> sentences = new LinkedHashSet<>();
        blocks.stream()
                .flatMap(Block::leaves)
                .flatMap(FormulaText::sources)
                .forEach(source -> addTo(sentences, source.text()));
        return List.copyOf(sentences);
    }

    private void addTo(Set<String> sentences, String source) {
        try {
            Formula formula = Formula.parse(source);
            List<String> rows = formula.rows(texts.characters());
            List<String> words = formula.spoken(pronunciation);
            for (int row = 0; row < rows.size(); row++) {
                add(
                        sentences,
                        SentenceFormatter.flowing(rows.get(row)),
                        texts.characters().encode(words.get(row)));
            }
        } catch (FormulaException e) {
            // The block itself reports the error of this formula; a formula with an error has no words.
        }
    }

    private void add(Set<String> sentences, String row, String words) {
        if (!row.isEmpty() && !words.equals(row)) {
            sentences.add(texts.say(MessageKey.SPOKEN_FORMULA_WORDS, row, words));
        }
    }

    /** Returns the sources of all formulas of a block without child blocks. */
    private static Stream<SourceText> sources(Block leaf) {
        if (leaf instanceof Block.DisplayFormula formula) {
            return Stream.of(formula.source());
        }
        return texts(leaf).flatMap(InlineFormulas::in);
    }

    private static Stream<List<Inline>> texts(Block leaf) {
        if (leaf instanceof Block.Heading heading) {
            return Stream.of(heading.text());
        }
        if (leaf instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        if (leaf instanceof Block.Table table) {
            return Stream.concat(Stream.of(table.header()), table.rows().stream())
                    .flatMap(List::stream);
        }
        return leaf instanceof Block.QuestionBlock question && BlockText.isAskedInFull(question)
                ? Stream.of(BlockText.ask(question))
                : Stream.empty();
    }
}
