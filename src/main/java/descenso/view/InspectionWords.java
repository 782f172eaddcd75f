package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.History;
import descenso.train.Label;
import descenso.train.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link InspectionView} shows, told: where a step led, each quantity's formula with the numbers put in, and what it
 * was a step before; of a network, what the step had to go on.
 */
public record InspectionWords(InspectionView view) {

    public List<String> lines() {
        if (view.step() == 0) {
            return List.of(Sentences.flowing(head()), speech().say(Phrase.INSPECT_NO_STEP));
        }
        return Sentences.paragraphs(Stream.concat(Stream.of(head()), view.isNetwork() ? ofNetwork() : inside()));
    }

    private String head() {
        Label label = run().trial().label();
        String at = speech().say(
                        Phrase.LAB_TOLD_INSPECTED,
                        Labels.of(List.of(label), view.names()).of(label),
                        Integer.toString(view.step()),
                        Integer.toString(run().steps()));
        return view.isNetwork() || view.step() == 0 ? at : Sentences.joined(at, moved());
    }

    private String moved() {
        return speech().say(
                        Phrase.LAB_TOLD_MOVED,
                        history().coordinates().get(view.coordinate()),
                        pen().number(history().parameter(view.step() - 1, view.coordinate())),
                        pen().number(history().parameter(view.step(), view.coordinate())));
    }

    private Stream<String> inside() {
        if (!history().hasGradient()) {
            return Stream.of(speech().say(Phrase.INSPECT_UNRECORDED));
        }
        List<Equation> now = view.equations(view.step());
        List<String> before = view.before(now, pen());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            String equation = new EquationWords(now.get(i), pen(), speech()).words();
            lines.add(equation + Sentences.ended(was(before.get(i))));
        }
        new BiasCorrection(view.inside(view.step()), pen(), speech())
                .sentence()
                .map(sentence -> EquationWords.approximate(sentence, speech()))
                .ifPresent(lines::add);
        return lines.stream();
    }

    /** Nothing of what there was not. */
    private String was(String before) {
        if (!before.matches(".*\\d.*")) {
            return ".";
        }
        return "; "
                + (view.step() == 1
                        ? speech().say(Phrase.LAB_TOLD_WAS_AT_START, before)
                        : speech().say(Phrase.LAB_TOLD_WAS, Integer.toString(view.step() - 1), before));
    }

    private Stream<String> ofNetwork() {
        NetworkInspection network = new NetworkInspection(run(), view.step(), pen(), speech());
        return Stream.concat(
                Stream.of(speech().say(Phrase.INSPECT_NETWORK)),
                network.quantities().stream()
                        .map(each -> each.name() + " " + each.cells().get(0).text()
                                + Sentences.ended(was(each.cells().get(1).text())))
                        .map(Sentences::begun));
    }

    private EquationPen pen() {
        return view.roughPen();
    }

    private Snapshot run() {
        return view.run();
    }

    private History history() {
        return run().history();
    }

    private Speech speech() {
        return view.names().speech();
    }
}
