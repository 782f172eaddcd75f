package descenso.view.step;

import descenso.phrases.MessageKey;
import descenso.train.run.History;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.view.formula.Equation;
import descenso.view.formula.EquationFormatter;
import descenso.view.formula.EquationText;
import descenso.view.naming.RunLabels;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders {@link InspectionView} as text: the movement of the step, each quantity's formula with numbers substituted,
 * and its value at the step before; for a network, the loss, learning rate and epoch of the step.
 */
public record InspectionText(InspectionView view) {

    public List<String> paragraphs() {
        if (view.step() == 0) {
            return List.of(SentenceFormatter.flowing(head()), texts().say(MessageKey.INSPECT_NO_STEP));
        }
        return SentenceFormatter.paragraphs(
                Stream.concat(Stream.of(head()), view.isNetwork() ? ofNetwork() : inside()));
    }

    private String head() {
        Label label = run().trial().label();
        String at = texts().say(
                        MessageKey.LAB_TOLD_INSPECTED,
                        RunLabels.of(List.of(label), view.names()).of(label),
                        Integer.toString(view.step()),
                        Integer.toString(run().steps()));
        return view.isNetwork() || view.step() == 0 ? at : SentenceFormatter.joined(at, moved());
    }

    private String moved() {
        return texts().say(
                        MessageKey.LAB_TOLD_MOVED,
                        history().coordinates().get(view.coordinate()),
                        formatter().number(history().parameter(view.step() - 1, view.coordinate())),
                        formatter().number(history().parameter(view.step(), view.coordinate())));
    }

    private Stream<String> inside() {
        if (!history().hasGradient()) {
            return Stream.of(texts().say(MessageKey.INSPECT_UNRECORDED));
        }
        List<Equation> now = view.equations(view.step());
        List<String> before = view.before(now, formatter());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            String equation = new EquationText(now.get(i), formatter(), texts()).text();
            lines.add(equation + SentenceFormatter.ended(was(before.get(i))));
        }
        new BiasCorrectionNote(view.inside(view.step()), formatter(), texts())
                .sentence()
                .map(sentence -> EquationText.approximate(sentence, texts()))
                .ifPresent(lines::add);
        return lines.stream();
    }

    /** Returns the value before, in words; only a full stop if there is none. */
    private String was(String before) {
        if (!before.matches(".*\\d.*")) {
            return ".";
        }
        return "; "
                + (view.step() == 1
                        ? texts().say(MessageKey.LAB_TOLD_WAS_AT_START, before)
                        : texts().say(MessageKey.LAB_TOLD_WAS, Integer.toString(view.step() - 1), before));
    }

    private Stream<String> ofNetwork() {
        NetworkInspection network = new NetworkInspection(run(), view.step(), formatter(), texts());
        return Stream.concat(
                Stream.of(texts().say(MessageKey.INSPECT_NETWORK)),
                network.columns().stream()
                        .map(each -> each.name() + " " + each.cells().get(0).text()
                                + SentenceFormatter.ended(
                                        was(each.cells().get(1).text())))
                        .map(SentenceFormatter::begun));
    }

    private EquationFormatter formatter() {
        return view.shortFormatter();
    }

    private Snapshot run() {
        return view.run();
    }

    private History history() {
        return run().history();
    }

    private UiText texts() {
        return view.names().texts();
    }
}
