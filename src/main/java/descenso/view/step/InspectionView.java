package descenso.view.step;

import descenso.phrases.MessageKey;
import descenso.train.run.History;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.step.UpdateEquations.Equation;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.RunLabels;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunFacts;
import descenso.widget.Grid.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Minimum factor of a bias correction that is worth a sentence. */
    private static final double NOTICED = 1.01;

    public InspectionView {
        step = Math.max(0, Math.min(step, run.steps()));
        int last = run.history().coordinates().size() - 1;
        coordinate = Math.max(0, Math.min(coordinate, last));
    }

    public List<Line> lines(int width) {
        return new GridRenderer(texts(), width)
                .lines(sections(width >= WIDE ? names.numbers()::significant : names.numbers()::threeDigits));
    }

    public List<String> paragraphs() {
        return new ParagraphRenderer(texts()).paragraphs(sections(names.numbers()::threeDigits));
    }

    private List<Section> sections(DoubleFunction<String> rounded) {
        EquationFormatter formatter = new EquationFormatter(texts(), rounded);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Paragraph(head(formatter)));
        if (step == 0) {
            sections.add(Section.paragraph(texts().say(MessageKey.INSPECT_NO_STEP), Style.MUTED));
        } else if (isNetwork()) {
            sections.add(Section.paragraph(texts().say(MessageKey.INSPECT_NETWORK), Style.MUTED));
            sections.add(Section.group(network(formatter)));
        } else if (!history().hasGradient()) {
            sections.add(Section.paragraph(texts().say(MessageKey.INSPECT_UNRECORDED), Style.MUTED));
        } else {
            sections.add(equations(formatter));
            biasCorrection(new EquationFormatter(texts(), names.numbers()::threeDigits))
                    .map(note -> Wording.of(note, Style.MUTED, formatter.approximate(note)))
                    .ifPresent(note -> sections.add(new Section.Paragraph(note)));
        }
        return sections;
    }

    private boolean isNetwork() {
        return history().coordinates().isEmpty();
    }

    private Wording head(EquationFormatter formatter) {
        String shown = say(MessageKey.INSPECT_HEAD);
        String told = say(MessageKey.LAB_TOLD_INSPECTED);
        if (!isNetwork()) {
            String name = history().coordinates().get(coordinate);
            String to = parameter(step, formatter);
            shown += texts().encode(" · ") + name;
            if (step == 0) {
                shown += " = " + to;
            } else {
                String from = parameter(step - 1, formatter);
                shown += ": " + from + texts().encode(" → ") + to;
                told = SentenceFormatter.joined(told, texts().say(MessageKey.LAB_TOLD_MOVED, name, from, to));
            }
        }
        return Wording.of(shown, Style.STRONG, SentenceFormatter.flowing(told));
    }

    /** Returns a text about the name of the run, the step and the number of steps. */
    private String say(MessageKey key) {
        Label label = run.trial().label();
        String name = RunLabels.of(List.of(label), names).of(label);
        return texts().say(key, name, texts().count(step), texts().count(run.steps()));
    }

    private String parameter(int at, EquationFormatter formatter) {
        return formatter.number(history().parameter(at, coordinate));
    }

    /** Returns the value at the step before as the end of a sentence; only a full stop if there is none. */
    private String was(String before) {
        if (!before.matches(".*\\d.*")) {
            return ".";
        }
        return SentenceFormatter.ended("; "
                + (step == 1
                        ? texts().say(MessageKey.LAB_TOLD_WAS_AT_START, before)
                        : texts().say(MessageKey.LAB_TOLD_WAS, texts().count(step - 1), before)));
    }

    /** Returns the loss, learning rate and epoch of a network, which has too many weights to show them. */
    private Section network(EquationFormatter formatter) {
        Trial trial = run.trial();
        int perEpoch = trial.problem().stepsPerEpoch();
        int epochs = RunFacts.epochs(trial.limit().steps(), perEpoch);
        return new Section.Table(
                List.of(
                        Section.TableColumn.of(Align.LEFT, ""),
                        Section.TableColumn.of(Align.RIGHT, heading(step)),
                        Section.TableColumn.of(Align.RIGHT, step == 1 ? "" : heading(step - 1))),
                List.of(
                        // the loss before the step gave the gradient
                        row(
                                perEpoch > 1 ? MessageKey.INSPECT_BATCH_LOSS : MessageKey.TABLE_TRAIN_LOSS,
                                at -> formatter.number(history().loss(at - 1))),
                        row(MessageKey.INSPECT_RATE, at -> formatter.number(trial.rate(at - 1))),
                        row(
                                MessageKey.INSPECT_EPOCH,
                                at -> texts().say(MessageKey.INSPECT_OF, (at - 1) / perEpoch + 1, epochs))));
    }

    private String heading(int at) {
        return texts().say(MessageKey.INSPECT_BEFORE, at);
    }

    /** Returns a quantity at this step and, after the first step, at the one before. */
    private Section.TableRow row(MessageKey key, IntFunction<String> at) {
        String name = texts().say(key);
        String now = at.apply(step);
        String before = step == 1 ? "" : at.apply(step - 1);
        List<Wording> cells = Stream.of(name, now, before)
                .map(cell -> Wording.of(cell, Style.TEXT))
                .toList();
        return new Section.TableRow(
                cells, SentenceFormatter.flowing(SentenceFormatter.begun(name + " " + now + was(before))));
    }

    /** Returns a sentence about the effect of bias correction; empty if there is none that is noticeable. */
    private Optional<String> biasCorrection(EquationFormatter formatter) {
        UpdateEquations inside = inside(step);
        if (!inside.hasState("vHat")) {
            return Optional.empty();
        }
        // the weights of the gradients so far in running means that started at 0: 1 − βᵗ
        Equation second = inside.weight("beta2");
        double ofV = second.result();
        if (1 < NOTICED * ofV) {
            return Optional.empty();
        }
        Equation first = inside.weight("beta1");
        double ofM = first.result();
        boolean isCorrected = inside.isCorrected();
        String equality = formatter.equality(second);
        String factor = formatter.number(1 / ofV);
        return Optional.of(
                inside.hasState("mHat") && 1 >= NOTICED * ofM
                        ? texts().say(
                                        isCorrected ? MessageKey.INSPECT_BIAS : MessageKey.INSPECT_NO_BIAS,
                                        formatter.equality(first),
                                        equality,
                                        formatter.number(1 / ofM),
                                        factor,
                                        formatter.number(ofM / Math.sqrt(ofV)))
                        : texts().say(
                                        isCorrected ? MessageKey.INSPECT_BIAS_OF_V : MessageKey.INSPECT_NO_BIAS_OF_V,
                                        equality,
                                        factor,
                                        formatter.number(1 / Math.sqrt(ofV))));
    }

    private UpdateEquations inside(int at) {
        return new UpdateEquations(run.trial(), history(), at, coordinate);
    }

    private History history() {
        return run.history();
    }

    private UiText texts() {
        return names.texts();
    }

    /** Returns the equations of the step, each with its value at the step before. */
    private Section equations(EquationFormatter formatter) {
        List<Equation> now = equations(step);
        List<String> before = (step == 1
                        ? now.stream().map(Equation::start)
                        : equations(step - 1).stream().map(Equation::result))
                .map(formatter::number)
                .toList();
        MessageKey key = step == 1 ? MessageKey.INSPECT_START : MessageKey.INSPECT_BEFORE;
        String heading = texts().say(key, step - 1);
        return Section.plot(
                width -> formatter.lines(now, heading, before, width),
                () -> IntStream.range(0, now.size())
                        .mapToObj(i -> formatter.text(now.get(i)) + was(before.get(i)))
                        .toList());
    }

    private List<Equation> equations(int at) {
        return inside(at).compute(texts().say(MessageKey.INSPECT_STEP));
    }
}
