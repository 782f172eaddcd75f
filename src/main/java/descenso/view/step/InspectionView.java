package descenso.view.step;

import descenso.phrases.MessageKey;
import descenso.train.run.History;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.formula.Equation;
import descenso.view.formula.EquationFormatter;
import descenso.view.formula.EquationLines;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.RunLabels;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Presents a step in detail. Shows, for one coordinate, each quantity of the update rule with its formula, the numbers
 * substituted, and its value at the step before. Shows, for a network, the loss, learning rate and epoch of the step.
 *
 * @param run a run of a trial that records everything (see {@link Trial#recordingAll})
 * @param step the number of the step, from 1; limited to the steps of the run, 0 if it has none
 * @param coordinate the 0-based index of a coordinate of the history; limited to those recorded
 */
public record InspectionView(Snapshot run, int step, int coordinate, ExperimentLabels names) {

    /** Minimum width for six significant digits instead of three, in cells. */
    private static final int WIDE = 100;

    public InspectionView {
        step = Math.max(0, Math.min(step, run.steps()));
        int last = run.history().coordinates().size() - 1;
        coordinate = Math.max(0, Math.min(coordinate, last));
    }

    public List<Line> lines(int width) {
        return new GridRenderer(texts(), width).lines(sections(formatter(width >= WIDE)));
    }

    public List<String> paragraphs() {
        return new ParagraphRenderer(texts()).paragraphs(sections(formatter(false)));
    }

    private List<Section> sections(EquationFormatter formatter) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Paragraph(Wording.of(head(formatter), Style.STRONG, spokenHead(formatter))));
        if (step == 0) {
            sections.add(Section.paragraph(texts().say(MessageKey.INSPECT_NO_STEP), Style.MUTED));
        } else if (isNetwork()) {
            sections.addAll(new NetworkInspection(this, formatter).sections());
        } else if (!history().hasGradient()) {
            sections.add(Section.paragraph(texts().say(MessageKey.INSPECT_UNRECORDED), Style.MUTED));
        } else {
            sections.add(new Equations(formatter));
            new BiasCorrectionNote(inside(step), formatter(false), texts())
                    .sentence()
                    .map(note -> Wording.of(note, Style.MUTED, EquationFormatter.approximate(note, texts())))
                    .ifPresent(note -> sections.add(new Section.Paragraph(note)));
        }
        return sections;
    }

    private EquationFormatter formatter(boolean isWide) {
        return new EquationFormatter(
                names.texts().language(),
                texts().characters(),
                isWide ? names.numbers()::significant : names.numbers()::threeDigits);
    }

    private boolean isNetwork() {
        return history().coordinates().isEmpty();
    }

    private String head(EquationFormatter formatter) {
        String at = say(MessageKey.INSPECT_HEAD);
        return isNetwork() ? at : at + texts().characters().encode(" · ") + moved(formatter);
    }

    private String moved(EquationFormatter formatter) {
        String name = history().coordinates().get(coordinate);
        String to = parameter(step, formatter);
        return step == 0
                ? name + " = " + to
                : name + ": " + parameter(step - 1, formatter)
                        + texts().characters().encode(" → ") + to;
    }

    private String spokenHead(EquationFormatter formatter) {
        String at = say(MessageKey.LAB_TOLD_INSPECTED);
        return SentenceFormatter.flowing(
                isNetwork() || step == 0
                        ? at
                        : SentenceFormatter.joined(
                                at,
                                texts().say(
                                                MessageKey.LAB_TOLD_MOVED,
                                                history().coordinates().get(coordinate),
                                                parameter(step - 1, formatter),
                                                parameter(step, formatter))));
    }

    /** Returns a text about the name of the run, the step and the number of steps. */
    private String say(MessageKey key) {
        Label label = run.trial().label();
        String name = RunLabels.of(List.of(label), names).of(label);
        return texts().say(key, name, Integer.toString(step), Integer.toString(run.steps()));
    }

    private String parameter(int at, EquationFormatter formatter) {
        return formatter.number(history().parameter(at, coordinate));
    }

    /** Returns the value at the step before as the end of a sentence; only a full stop if there is none. */
    String was(String before) {
        if (!before.matches(".*\\d.*")) {
            return ".";
        }
        return SentenceFormatter.ended("; "
                + (step == 1
                        ? texts().say(MessageKey.LAB_TOLD_WAS_AT_START, before)
                        : texts().say(MessageKey.LAB_TOLD_WAS, Integer.toString(step - 1), before)));
    }

    private StepInternals inside(int at) {
        return new StepInternals(run.trial(), history(), at, coordinate);
    }

    private History history() {
        return run.history();
    }

    UiText texts() {
        return names.texts();
    }

    /** The equations of the step, each with its value at the step before. */
    private final class Equations implements Section.Plot {

        private final EquationFormatter formatter;
        private final List<Equation> now = equations(step);
        private final List<String> before;

        Equations(EquationFormatter formatter) {
            this.formatter = formatter;
            this.before = step == 1
                    ? now.stream()
                            .map(equation -> formatter.number(equation.start()))
                            .toList()
                    : equations(step - 1).stream()
                            .map(equation -> formatter.number(equation.result()))
                            .toList();
        }

        private List<Equation> equations(int at) {
            return UpdateEquations.compute(inside(at), texts().say(MessageKey.INSPECT_STEP));
        }

        @Override
        public List<Line> lines(int width) {
            MessageKey heading = step == 1 ? MessageKey.INSPECT_START : MessageKey.INSPECT_BEFORE;
            return new EquationLines(now, texts().say(heading, Integer.toString(step - 1)), before, formatter)
                    .lines(width);
        }

        @Override
        public List<String> spoken() {
            return IntStream.range(0, now.size())
                    .mapToObj(i -> formatter.text(now.get(i), texts()) + was(before.get(i)))
                    .toList();
        }
    }
}
