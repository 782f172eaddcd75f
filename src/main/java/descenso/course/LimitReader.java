package descenso.course;

import descenso.phrases.Phrase;
import descenso.train.Limit;
import descenso.train.Stop;
import java.util.List;
import java.util.Optional;

/** How long the runs last: {@code steps}, or {@code epochs} where there are any, or as far as the data goes. */
final class LimitReader {

    private static final int MOST_STEPS = 10_000_000;

    private final Section top;
    private final Posed posed;

    LimitReader(Section top, Posed posed) {
        this.top = top;
        this.posed = posed;
    }

    /** Reports what is wrong whatever the problem is, where that cannot be read. */
    static void checkNumbers(Section top) {
        for (String key : List.of("steps", "epochs")) {
            top.find(key, node -> top.scope().whole(node, Bounds.between(0, MOST_STEPS)));
        }
    }

    /** Where something is wrong, any limit. */
    Limit read() {
        int steps = top.context().findings().attempt(this::steps).orElse(0);
        Stop stop = top.section("stop", StopReader.KEYS)
                .map(new StopReader(posed.problem())::read)
                .orElseGet(Stop::never);
        return new Limit(steps, stop);
    }

    private int steps() throws CourseException {
        Optional<YamlNode> steps = top.find("steps");
        Optional<YamlNode> epochs = epochs();
        if (epochs.isPresent() && steps.isPresent()) {
            throw alternatives(epochs.get(), steps.get(), "steps", "epochs");
        }
        boolean hasEpochs = posed.problem().stepsPerEpoch() > 0;
        if (epochs.isPresent() || (steps.isEmpty() && posed.updates().isEmpty() && hasEpochs)) {
            return ofEpochs(epochs.isPresent() ? epochs.get() : top.get("epochs"));
        }
        return steps.isEmpty() && posed.updates().isPresent()
                ? most()
                : top.scope().whole(top.get("steps"), Bounds.between(0, most()));
    }

    private int ofEpochs(YamlNode epochs) throws CourseException {
        int length = posed.problem().stepsPerEpoch();
        if (length == 0) {
            throw epochs.fault(Phrase.EXPERIMENT_NO_EPOCHS);
        }
        return length * top.scope().whole(epochs, Bounds.between(0, most() / length));
    }

    private int most() {
        return posed.updates().orElse(MOST_STEPS);
    }

    /** At the top, or else in the problem. */
    private Optional<YamlNode> epochs() throws CourseException {
        Optional<YamlNode> epochs = top.find("epochs");
        Optional<YamlNode> ofProblem = top.get("problem").map().find("epochs");
        if (epochs.isPresent() && ofProblem.isPresent()) {
            throw alternatives(ofProblem.get(), epochs.get(), "problem.epochs", "epochs");
        }
        return epochs.or(() -> ofProblem);
    }

    private static CourseException alternatives(YamlNode one, YamlNode other, String... keys) {
        Place place = Settings.intruder(one.place(), other.place());
        return new CourseException(place, Phrase.EXPERIMENT_ALTERNATIVES, keys);
    }
}
