package descenso.view.step;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Style;
import descenso.view.formula.EquationFormatter;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.RunFacts;
import descenso.widget.Align;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The loss, learning rate and epoch of a network's step. The network has too many weights to show them.
 *
 * @param view the view of a step, from 1
 */
record NetworkInspection(InspectionView view, EquationFormatter formatter) {

    List<Section> sections() {
        boolean isFirst = view.step() == 1;
        Section table = new Section.Table(
                List.of(
                        Section.TableColumn.of(Align.LEFT, ""),
                        Section.TableColumn.of(Align.RIGHT, heading(view.step())),
                        Section.TableColumn.of(Align.RIGHT, isFirst ? "" : heading(view.step() - 1))),
                List.of(
                        row(lossName(), this::loss),
                        row(MessageKey.INSPECT_RATE, this::rate),
                        row(MessageKey.INSPECT_EPOCH, this::epoch)));
        return List.of(Section.paragraph(texts().say(MessageKey.INSPECT_NETWORK), Style.MUTED), Section.group(table));
    }

    /** Returns a quantity at this step and, after the first step, at the one before. */
    private Section.TableRow row(MessageKey key, IntFunction<String> at) {
        String name = texts().say(key);
        String now = at.apply(view.step());
        String before = view.step() == 1 ? "" : at.apply(view.step() - 1);
        List<Wording> cells = Stream.of(name, now, before)
                .map(cell -> Wording.of(cell, Style.TEXT))
                .toList();
        return new Section.TableRow(
                cells, SentenceFormatter.flowing(SentenceFormatter.begun(name + " " + now + view.was(before))));
    }

    private String heading(int at) {
        return texts().say(MessageKey.INSPECT_BEFORE, Integer.toString(at));
    }

    private MessageKey lossName() {
        return trial().problem().stepsPerEpoch() > 1 ? MessageKey.INSPECT_BATCH_LOSS : MessageKey.TABLE_TRAIN_LOSS;
    }

    /** Returns the loss before the step, which gave the gradient. */
    private String loss(int at) {
        return formatter.number(run().history().loss(at - 1));
    }

    private String rate(int at) {
        return formatter.number(trial().rate(at - 1));
    }

    /** Returns the epoch of a step and the number of epochs of the trial, the last of which may be incomplete. */
    private String epoch(int at) {
        int perEpoch = trial().problem().stepsPerEpoch();
        int epochs = RunFacts.epochs(trial().limit().steps(), perEpoch);
        return texts().say(MessageKey.INSPECT_OF, Integer.toString((at - 1) / perEpoch + 1), Integer.toString(epochs));
    }

    private Snapshot run() {
        return view.run();
    }

    private Trial trial() {
        return run().trial();
    }

    private UiText texts() {
        return view.texts();
    }
}
