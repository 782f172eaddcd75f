package descenso.course.knob;

import descenso.course.setting.Setting;
import descenso.phrases.LocalizedMessage;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to change who typed a name and a value.
 *
 * @param settings one a knob; none where there is a fault
 * @param fault what is wrong with what was typed, and what would be right
 */
public record KnobChange(List<Setting> settings, Optional<LocalizedMessage> fault) {

    public KnobChange {
        settings = List.copyOf(settings);
    }

    static KnobChange none(LocalizedMessage fault) {
        return new KnobChange(List.of(), Optional.of(fault));
    }
}
