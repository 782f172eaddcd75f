package descenso.course.knob;

import descenso.course.experiment.Knob;
import descenso.phrases.LocalizedMessage;
import java.util.List;
import java.util.Optional;

/**
 * The knobs that a typed name refers to.
 *
 * @param knobs at least one, unless there is an error
 * @param message the error in the name, with what would be valid
 */
public record KnobMatch(List<Knob> knobs, Optional<LocalizedMessage> message) {

    public KnobMatch {
        knobs = List.copyOf(knobs);
    }

    static KnobMatch of(List<Knob> knobs) {
        return new KnobMatch(knobs, Optional.empty());
    }

    static KnobMatch none(LocalizedMessage message) {
        return new KnobMatch(List.of(), Optional.of(message));
    }
}
