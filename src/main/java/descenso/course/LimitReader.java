package descenso.course;

import descenso.phrases.Phrase;
import descenso.train.Limit;
import descenso.train.Stop;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How long the runs last: {@code steps}, or {@code epochs} where there are any, and {@code stop}. */
final class LimitReader {

    private static final int MOST_STEPS = 10_000_000;
    private static final List<String> STOP_KEYS = List.of("distance", "loss", "lossRatio", "beyond");
    private static final List<String> BEYOND_KEYS = List.of("coordinate", "value");

    private final Section top;
    private final Posed posed;

    LimitReader(Section top, Posed posed) {
        this.top = top;
        this.posed = posed;
    }

    /** Where something is wrong, any limit. */
    Limit read() {
        return new Limit(steps(), top.find("stop", this::stop).orElseGet(Stop::never));
    }

    private int steps() {
        int most = posed.updates().orElse(MOST_STEPS);
        Optional<YamlNode> epochs = epochs();
        if (epochs.isPresent() && posed.problem().stepsPerEpoch() > 0) {
            return steps(epochs.get(), most);
        }
        epochs.ifPresent(node -> report(node, Phrase.EXPERIMENT_NO_EPOCHS));
        if (top.find("steps").isEmpty() && posed.updates().isPresent()) {
            return most;
        }
        return top.whole("steps", Bounds.between(0, most));
    }

    private int steps(YamlNode epochs, int most) {
        top.find("steps").ifPresent(node -> report(node, Phrase.EXPERIMENT_ALTERNATIVES, "steps", "epochs"));
        int length = posed.problem().stepsPerEpoch();
        Bounds bounds = Bounds.between(0, most / length);
        return length
                * top.context()
                        .findings()
                        .attempt(() -> top.scope().whole(epochs, bounds))
                        .orElse(0);
    }

    /** At the top, or else in the problem. */
    private Optional<YamlNode> epochs() {
        return top.find("epochs").or(() -> top.find("problem", YamlNode::map).flatMap(map -> map.find("epochs")));
    }

    private void report(YamlNode node, Phrase phrase, String... arguments) {
        top.context().findings().spoil(node.fault(phrase, arguments).fault());
    }

    private Stop stop(YamlNode node) throws CourseException {
        Section stop = new Section(node.map(), top.context(), STOP_KEYS);
        boolean isAimless = stop.find("distance").isPresent()
                && Double.isNaN(posed.problem().objective().distance());
        if (isAimless) {
            stop.fault("distance", Phrase.EXPERIMENT_NO_MINIMUM);
        }
        Optional<Section> beyond =
                stop.find("beyond", YamlNode::map).map(map -> new Section(map, top.context(), BEYOND_KEYS));
        return new Stop(
                number(stop, "distance", Bounds.NOT_NEGATIVE),
                number(stop, "loss", Bounds.ANY),
                number(stop, "lossRatio", Bounds.NOT_NEGATIVE),
                beyond.map(this::coordinate).orElse(OptionalInt.empty()),
                beyond.map(section -> OptionalDouble.of(section.number("value", Bounds.NOT_NEGATIVE)))
                        .orElse(OptionalDouble.empty()));
    }

    private static OptionalDouble number(Section stop, String key, Bounds bounds) {
        return stop.find(key).isPresent() ? OptionalDouble.of(stop.number(key, bounds)) : OptionalDouble.empty();
    }

    /** Counted from 1 by the author, from 0 here. */
    private OptionalInt coordinate(Section beyond) {
        int known = posed.problem().coordinates().size();
        if (known == 0) {
            beyond.fault("coordinate", Phrase.EXPERIMENT_NO_COORDINATES);
            return OptionalInt.empty();
        }
        return OptionalInt.of(beyond.whole("coordinate", Bounds.between(1, known)) - 1);
    }
}
