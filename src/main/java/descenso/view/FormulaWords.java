package descenso.view;

import descenso.course.Block;
import descenso.course.Excerpt;
import descenso.course.Inline;
import descenso.course.InlineFormulas;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.math.Pronunciation;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Formulas as they are written in a line, each with the words in which it is read. */
record FormulaWords(Speech speech, Pronunciation voice) {

    static FormulaWords of(Speech speech, Language language) {
        return new FormulaWords(speech, Pronunciation.of(speech.phrases(), language));
    }

    /** Those of these blocks in their order, each once; without those that are read as they are written. */
    List<String> of(List<Block> blocks) {
        Formulas formulas = new Formulas();
        blocks.forEach(block -> block.accept(formulas));
        Set<String> said = new LinkedHashSet<>();
        formulas.found.forEach(source -> addTo(said, source));
        return List.copyOf(said);
    }

    private void addTo(Set<String> said, String source) {
        try {
            Formula formula = Formula.parse(source);
            List<String> rows = formula.rows(speech.glyphs());
            List<String> words = formula.spoken(voice);
            for (int row = 0; row < rows.size(); row++) {
                add(said, Sentences.flowing(rows.get(row)), speech.glyphs().write(words.get(row)));
            }
        } catch (FormulaException e) {
            // Told with its fault where it stands; there are no words for it.
        }
    }

    private void add(Set<String> said, String row, String words) {
        if (!row.isEmpty() && !words.equals(row)) {
            said.add(speech.say(Phrase.SPOKEN_FORMULA_WORDS, row, words));
        }
    }

    /** The sources of all that is written between dollars. */
    private static final class Formulas implements Block.Visitor<Formulas> {

        private final List<String> found = new ArrayList<>();

        private Formulas add(Excerpt source) {
            found.add(source.text());
            return this;
        }

        private Formulas all(List<Inline> text) {
            InlineFormulas.in(text).forEach(this::add);
            return this;
        }

        private Formulas blocks(List<Block> blocks) {
            blocks.forEach(block -> block.accept(this));
            return this;
        }

        @Override
        public Formulas heading(Block.Heading heading) {
            return all(heading.text());
        }

        @Override
        public Formulas paragraph(Block.Paragraph paragraph) {
            return all(paragraph.text());
        }

        @Override
        public Formulas bulletList(Block.BulletList list) {
            list.items().forEach(this::blocks);
            return this;
        }

        @Override
        public Formulas orderedList(Block.OrderedList list) {
            list.items().forEach(this::blocks);
            return this;
        }

        @Override
        public Formulas quote(Block.Quote quote) {
            return blocks(quote.blocks());
        }

        @Override
        public Formulas table(Block.Table table) {
            table.header().forEach(this::all);
            table.rows().forEach(row -> row.forEach(this::all));
            return this;
        }

        @Override
        public Formulas displayFormula(Block.DisplayFormula formula) {
            return add(formula.source());
        }

        @Override
        public Formulas code(Block.Code code) {
            return this;
        }

        @Override
        public Formulas rule(Block.Rule rule) {
            return this;
        }

        @Override
        public Formulas question(Block.QuestionBlock question) {
            return BlockWords.isAskedInFull(question) ? all(BlockWords.ask(question)) : this;
        }

        @Override
        public Formulas experiment(Block.ExperimentBlock experiment) {
            return this;
        }

        @Override
        public Formulas unreadable(Block.Unreadable unreadable) {
            return this;
        }
    }
}
