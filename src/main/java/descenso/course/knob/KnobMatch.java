package descenso.course.knob;

import descenso.course.experiment.Knob;
import descenso.phrases.LocalizedMessage;
import java.util.List;
import java.util.Optional;

/**
 * What somebody meant who typed the name of something to change.
 *
 * @param knobs at least one, unless there is a fault
 * @param fault what is wrong with the name, and what would be right
 */
public record KnobMatch(List<Knob> knobs, Optional<LocalizedMessage> fault) {

    public KnobMatch {
        knobs = List.copyOf(knobs);
    }

    static KnobMatch of(List<Knob> knobs) {
        return new KnobMatch(knobs, Optional.empty());
    }

    static KnobMatch none(LocalizedMessage fault) {
        return new KnobMatch(List.of(), Optional.of(fault));
    }
}
