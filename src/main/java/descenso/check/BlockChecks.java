package descenso.check;

import descenso.course.Block;
import descenso.course.Excerpt;
import descenso.course.Fault;
import descenso.course.Inline;
import descenso.course.InlineFormulas;
import descenso.course.Place;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.phrases.Phrase;
import descenso.view.Breadth;
import descenso.view.Layout;
import java.util.List;
import java.util.Set;

/** What can be wrong with the blocks of a lesson that was read: formulas, widths, experiments. */
final class BlockChecks implements Block.Visitor<BlockChecks> {

    private final Set<String> experiments;
    private final Set<String> misconceptions;
    private final Faults faults;
    private int width = Layout.TEXT_WIDTH;

    /**
     * Checks with the ids of what exists.
     *
     * @param experiments those of experiments
     * @param misconceptions those of misconceptions
     */
    BlockChecks(Set<String> experiments, Set<String> misconceptions, Faults faults) {
        this.experiments = experiments;
        this.misconceptions = misconceptions;
        this.faults = faults;
    }

    void check(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
    }

    @Override
    public BlockChecks heading(Block.Heading heading) {
        return words(heading.place(), heading.text());
    }

    @Override
    public BlockChecks paragraph(Block.Paragraph paragraph) {
        return words(paragraph.place(), paragraph.text());
    }

    @Override
    public BlockChecks bulletList(Block.BulletList list) {
        list.items().forEach(item -> within(Breadth.insetOf(list), () -> check(item)));
        return this;
    }

    @Override
    public BlockChecks orderedList(Block.OrderedList list) {
        for (int i = 0; i < list.items().size(); i++) {
            List<Block> item = list.items().get(i);
            within(Breadth.insetOf(list, i), () -> check(item));
        }
        return this;
    }

    @Override
    public BlockChecks quote(Block.Quote quote) {
        return within(Breadth.insetOf(quote), () -> check(quote.blocks()));
    }

    private BlockChecks within(int inset, Runnable checks) {
        width -= inset;
        checks.run();
        width += inset;
        return this;
    }

    @Override
    public BlockChecks table(Block.Table table) {
        table.header().forEach(this::prose);
        table.rows().forEach(row -> row.forEach(this::prose));
        return fits(table.place(), Breadth.of(table), Phrase.CHECK_WIDE_TABLE);
    }

    @Override
    public BlockChecks displayFormula(Block.DisplayFormula formula) {
        return formula(formula.source()).fits(formula.place(), Breadth.of(formula), Phrase.CHECK_WIDE_FORMULA);
    }

    @Override
    public BlockChecks code(Block.Code code) {
        return fits(code.place(), Breadth.of(code), Phrase.CHECK_WIDE_CODE);
    }

    private BlockChecks fits(Place place, int breadth, Phrase complaint) {
        if (breadth > width) {
            faults.add(place, complaint, Integer.toString(breadth), Integer.toString(width));
        }
        return this;
    }

    @Override
    public BlockChecks rule(Block.Rule rule) {
        return this;
    }

    @Override
    public BlockChecks question(Block.QuestionBlock question) {
        ExerciseChecks checks = new ExerciseChecks(question.exercise(), experiments, misconceptions, faults);
        return within(Breadth.insetOf(question), () -> checks.check(this));
    }

    @Override
    public BlockChecks experiment(Block.ExperimentBlock experiment) {
        if (!experiments.contains(experiment.id())) {
            faults.add(experiment.place(), Phrase.CHECK_UNKNOWN_EXPERIMENT, experiment.id());
        }
        return this;
    }

    /** The reader has told what is wrong with it. */
    @Override
    public BlockChecks unreadable(Block.Unreadable unreadable) {
        return this;
    }

    /** Prose that is broken at its spaces only. */
    BlockChecks words(Place place, List<Inline> text) {
        String longest = Breadth.longestWord(text);
        if (longest.length() > width) {
            faults.add(
                    place,
                    Phrase.CHECK_WIDE_WORD,
                    longest,
                    Integer.toString(longest.length()),
                    Integer.toString(width));
        }
        return prose(text);
    }

    private BlockChecks prose(List<Inline> text) {
        InlineFormulas.in(text).forEach(this::formula);
        return this;
    }

    private BlockChecks formula(Excerpt source) {
        try {
            Formula.parse(source.text());
        } catch (FormulaException e) {
            faults.add(new Fault(source.place(e.column()), e.sentence()));
        }
        return this;
    }
}
