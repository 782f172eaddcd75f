package descenso.check;

import descenso.course.lesson.Block;
import descenso.course.markdown.Inline;
import descenso.course.markdown.InlineFormulas;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.phrases.MessageKey;
import descenso.view.frame.Layout;
import descenso.view.lesson.MinimumWidth;
import java.util.List;
import java.util.Set;

/** Checks the blocks of a lesson without reading errors: formulas, widths and references to experiments. */
final class BlockChecks implements Block.Visitor<BlockChecks> {

    private final Set<String> experiments;
    private final Set<String> misconceptions;
    private final LintReport report;
    private int width = Layout.TEXT_WIDTH;

    /**
     * Creates checks with the ids that references may use.
     *
     * @param experiments ids of the experiments
     * @param misconceptions ids of the misconceptions
     */
    BlockChecks(Set<String> experiments, Set<String> misconceptions, LintReport report) {
        this.experiments = experiments;
        this.misconceptions = misconceptions;
        this.report = report;
    }

    void check(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
    }

    @Override
    public BlockChecks heading(Block.Heading heading) {
        return checkText(heading.position(), heading.text());
    }

    @Override
    public BlockChecks paragraph(Block.Paragraph paragraph) {
        return checkText(paragraph.position(), paragraph.text());
    }

    @Override
    public BlockChecks bulletList(Block.BulletList list) {
        list.items().forEach(item -> within(MinimumWidth.insetOf(list), () -> check(item)));
        return this;
    }

    @Override
    public BlockChecks orderedList(Block.OrderedList list) {
        for (int i = 0; i < list.items().size(); i++) {
            List<Block> item = list.items().get(i);
            within(MinimumWidth.insetOf(list, i), () -> check(item));
        }
        return this;
    }

    @Override
    public BlockChecks quote(Block.Quote quote) {
        return within(MinimumWidth.insetOf(quote), () -> check(quote.blocks()));
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
        return fits(table.position(), MinimumWidth.of(table), MessageKey.CHECK_WIDE_TABLE);
    }

    @Override
    public BlockChecks displayFormula(Block.DisplayFormula formula) {
        return formula(formula.source())
                .fits(formula.position(), MinimumWidth.of(formula), MessageKey.CHECK_WIDE_FORMULA);
    }

    @Override
    public BlockChecks code(Block.Code code) {
        return fits(code.position(), MinimumWidth.of(code), MessageKey.CHECK_WIDE_CODE);
    }

    private BlockChecks fits(SourcePosition position, int breadth, MessageKey message) {
        if (breadth > width) {
            report.add(position, message, Integer.toString(breadth), Integer.toString(width));
        }
        return this;
    }

    @Override
    public BlockChecks rule(Block.Rule rule) {
        return this;
    }

    @Override
    public BlockChecks question(Block.QuestionBlock question) {
        ExerciseChecks checks = new ExerciseChecks(question.exercise(), experiments, misconceptions, report);
        return within(MinimumWidth.insetOf(question), () -> checks.check(this));
    }

    @Override
    public BlockChecks experiment(Block.ExperimentBlock experiment) {
        if (!experiments.contains(experiment.id())) {
            report.add(experiment.position(), MessageKey.CHECK_UNKNOWN_EXPERIMENT, experiment.id());
        }
        return this;
    }

    /** Reports nothing: the reader has already reported the error. */
    @Override
    public BlockChecks unreadable(Block.Unreadable unreadable) {
        return this;
    }

    /** Checks a text that is broken only at its spaces: its longest word and its formulas. */
    BlockChecks checkText(SourcePosition position, List<Inline> text) {
        String longest = MinimumWidth.longestWord(text);
        if (longest.length() > width) {
            report.add(
                    position,
                    MessageKey.CHECK_WIDE_WORD,
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

    private BlockChecks formula(SourceText source) {
        try {
            Formula.parse(source.text());
        } catch (FormulaException e) {
            report.add(new Diagnostic(source.position(e.column()), e.message()));
        }
        return this;
    }
}
