package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.view.chart.LabPlot;
import descenso.view.text.ListFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what the lab can show by its name or the beginning of its name. */
record LabShowTargets(LabScreen lab, AppState state) {

    /** Returns the texts that can be shown, by their names in the learner's language. */
    private Map<String, Supplier<List<String>>> subjects() {
        LabText text = new LabText(lab, state);
        Map<String, Supplier<List<String>>> subjects = new LinkedHashMap<>();
        subjects.put(say(MessageKey.SHOW_TABLE), text::table);
        subjects.put(say(MessageKey.SHOW_THEORY), text::theory);
        subjects.put(say(MessageKey.SHOW_CHALLENGES), text::challenges);
        subjects.put(say(MessageKey.SHOW_DETAILS), text::details);
        subjects.put(say(MessageKey.SHOW_KNOBS), text::knobs);
        subjects.put(say(MessageKey.SHOW_VERDICT), text::verdict);
        return subjects;
    }

    private String say(MessageKey key) {
        return state.texts().say(key);
    }

    List<String> names() {
        List<String> names = new ArrayList<>(subjects().keySet());
        charts().forEach(chart -> names.add(name(chart)));
        return names;
    }

    private List<LabPlot> charts() {
        return lab.selection().charts();
    }

    private String name(LabPlot chart) {
        return chart.name(state.texts());
    }

    /**
     * Shows a text or a chart. Without a name, shows the next chart.
     *
     * @param name the name or its beginning; may be empty
     */
    Transition show(String name) {
        if (name.isEmpty()) {
            return lab.showNextChart(state);
        }
        Map<String, Supplier<List<String>>> subjects = subjects();
        Optional<String> subject = find(name, List.copyOf(subjects.keySet()));
        return subject.map(subjects::get)
                .map(paragraphs -> Transition.output(paragraphs.get(), lab, state))
                .orElseGet(() -> chart(name));
    }

    /** Returns the name that equals the typed text, or else the first that starts with it. Ignores case and accents. */
    private static Optional<String> find(String typed, List<String> names) {
        String folded = TextFolding.fold(typed);
        return names.stream()
                .filter(name -> TextFolding.fold(name).equals(folded))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> TextFolding.fold(name).startsWith(folded))
                        .findFirst());
    }

    private Transition chart(String typed) {
        List<String> names = charts().stream().map(this::name).toList();
        return find(typed, names)
                .map(name -> shown(charts().get(names.indexOf(name))))
                .orElseGet(() -> unknown(typed));
    }

    /**
     * Chooses a chart. Its paragraphs are returned if it was chosen before or if no step has been made, because plain
     * mode then finds no new ones.
     */
    private Transition shown(LabPlot chart) {
        LabScreen showing = lab.withViewState(lab.viewState().withChart(charts().indexOf(chart)));
        boolean isNews = chart != lab.selection().chart() && new LabText(lab, state).isBegun();
        return isNews
                ? Transition.to(showing, state)
                : Transition.output(new LabText(showing, state).chart(chart), showing, state);
    }

    private Transition unknown(String name) {
        String known = new ListFormatter(names(), state.texts()).or();
        return Transition.refused(MessageKey.PLAIN_NO_SUBJECT, lab, state, name, known);
    }
}
