package descenso.course.knob;

import descenso.course.setting.Setting;
import descenso.phrases.LocalizedMessage;
import java.util.List;
import java.util.Optional;

/**
 * The change that a typed name and value request.
 *
 * @param settings one per knob; empty if there is an error
 * @param message the error in the typed text, with what would be valid
 */
public record KnobChange(List<Setting> settings, Optional<LocalizedMessage> message) {

    public KnobChange {
        settings = List.copyOf(settings);
    }

    static KnobChange none(LocalizedMessage message) {
        return new KnobChange(List.of(), Optional.of(message));
    }
}
