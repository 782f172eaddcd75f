package descenso.app;

import descenso.phrases.Folded;
import descenso.phrases.Phrase;
import descenso.view.Listed;
import descenso.view.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the lab can be asked to show, by its name or the beginning of it. */
record LabSubjects(LabScreen lab, Study study) {

    /** In the learner's language, and in the other's. */
    private Map<String, Supplier<List<String>>> subjects() {
        LabSayings sayings = new LabSayings(lab, study);
        Map<String, Supplier<List<String>>> subjects = new LinkedHashMap<>();
        subjects.put(say(Phrase.SHOW_TABLE), sayings::table);
        subjects.put(say(Phrase.SHOW_THEORY), sayings::theory);
        subjects.put(say(Phrase.SHOW_CHALLENGES), sayings::challenges);
        subjects.put(say(Phrase.SHOW_DETAILS), sayings::details);
        subjects.put(say(Phrase.SHOW_KNOBS), sayings::knobs);
        subjects.put(say(Phrase.SHOW_VERDICT), sayings::verdict);
        return subjects;
    }

    private String say(Phrase phrase) {
        return study.speech().say(phrase);
    }

    List<String> names() {
        List<String> names = new ArrayList<>(subjects().keySet());
        pictures().forEach(picture -> names.add(name(picture)));
        return names;
    }

    private List<Picture> pictures() {
        return lab.selection().pictures();
    }

    private String name(Picture picture) {
        return picture.name(study.speech());
    }

    /** Without a name the next picture. */
    Heard show(String name) {
        if (name.isEmpty()) {
            return Heard.of(lab.act(LabAction.VIEW, study));
        }
        Map<String, Supplier<List<String>>> subjects = subjects();
        Optional<String> subject = meant(name, List.copyOf(subjects.keySet()));
        return subject.map(subjects::get)
                .map(told -> Heard.saying(told.get(), lab, study))
                .orElseGet(() -> picture(name));
    }

    /** The one of that name, else the first that begins so. */
    private static Optional<String> meant(String typed, List<String> names) {
        String folded = Folded.of(typed);
        return names.stream()
                .filter(name -> Folded.of(name).equals(folded))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> Folded.of(name).startsWith(folded))
                        .findFirst());
    }

    /** What was chosen already is told again. */
    private Heard picture(String typed) {
        List<String> names = pictures().stream().map(this::name).toList();
        return meant(typed, names)
                .map(name -> shown(pictures().get(names.indexOf(name))))
                .orElseGet(() -> unknown(typed));
    }

    private Heard shown(Picture picture) {
        LabScreen showing = lab.seeing(lab.sight().ofPicture(pictures().indexOf(picture)));
        boolean isNews = picture != lab.selection().picture() && new LabSayings(lab, study).isBegun();
        return isNews
                ? Heard.of(Turn.to(showing, study))
                : Heard.saying(new LabSayings(showing, study).picture(picture), showing, study);
    }

    private Heard unknown(String name) {
        String known = new Listed(names(), study.speech()).or();
        return Heard.refused(Phrase.PLAIN_NO_SUBJECT, lab, study, name, known);
    }
}
