package descenso.app;

import descenso.course.Found;
import descenso.course.Knob;
import descenso.course.KnobNames;
import descenso.phrases.Folded;
import descenso.phrases.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A knob with its next value, where one is wanted. */
record KnobTurning(LabScreen lab, Study study, KnobNames names) {

    private static final Set<String> MORE = Set.of("more", "mas", "up");
    private static final Set<String> LESS = Set.of("less", "menos", "down");

    Optional<Heard> heed(String rest) {
        String[] words = rest.strip().split("\\s+", -1);
        String last = Folded.of(words[words.length - 1]);
        boolean isUp = MORE.contains(last);
        if (words.length != 2 || !(isUp || LESS.contains(last))) {
            return Optional.empty();
        }
        Found found = names.find(words[0]);
        return Optional.of(found.fault()
                .map(fault -> Heard.refused(fault, lab, study))
                .orElseGet(() -> turned(found.knobs().get(0), isUp)));
    }

    private Heard turned(Knob knob, boolean isUp) {
        return lab.bench()
                .turned(knob, isUp)
                .map(value -> Heard.of(lab.setting(List.of(knob.set(value)), study)))
                .orElseGet(() -> Heard.refused(Phrase.LAB_NO_FURTHER, lab, study));
    }
}
