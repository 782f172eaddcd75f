package descenso.app;

import descenso.phrases.Folded;
import descenso.phrases.Phrase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The inside of a step in words. */
record InspectTelling(InspectScreen screen, Study study) implements Telling {

    private static final Set<String> TURN = Set.of("turn", "giro");
    private static final Set<String> FIRST = Set.of("first", "primero", "primer");
    private static final Set<String> LAST = Set.of("last", "ultimo");

    private record Place(int step) {}

    @Override
    public Object place() {
        return new Place(screen.step());
    }

    @Override
    public String prompt() {
        return study.speech().say(Phrase.PROMPT_INSPECT, Integer.toString(screen.step()));
    }

    @Override
    public Optional<Word> bare() {
        return Optional.of(Word.INSPECT);
    }

    @Override
    public Set<Word> words() {
        return EnumSet.of(Word.NEXT, Word.INSPECT, Word.CHOOSE, Word.COORDINATE, Word.BACK);
    }

    @Override
    public List<String> told() {
        return screen.told(study).lines();
    }

    @Override
    public boolean isPassing() {
        return true;
    }

    @Override
    public Heard heed(Word word, String rest) {
        return switch (word) {
            case NEXT -> Heard.of(screen.act(Action.NEXT, study));
            case BACK -> Heard.of(screen.act(Action.BACK, study));
            case CHOOSE -> rest.isEmpty() ? act(LabAction.OPTIMIZER) : within(Word.CHOOSE, rest);
            case COORDINATE -> rest.isEmpty() ? act(LabAction.COORDINATE) : within(Word.COORDINATE, rest);
            case INSPECT -> inspected(Folded.of(rest));
            default -> Heard.of(Turn.to(screen, study));
        };
    }

    private Heard act(LabAction action) {
        return Heard.of(screen.act(action, study));
    }

    /** As the lab chooses it, and back inside. */
    private Heard within(Word word, String rest) {
        Heard chosen = new LabTelling(screen.lab(), study).heed(word, rest);
        return chosen.turn().screen() instanceof LabScreen lab && !chosen.isRefused()
                ? Heard.of(Turn.to(screen.of(lab), study))
                : Heard.refused(chosen.turn().study().notice().orElseThrow(), screen, study);
    }

    private Heard inspected(String where) {
        if (TURN.contains(where)) {
            return act(LabAction.NEXT_TURN);
        }
        if (where.isEmpty() || FIRST.contains(where) || LAST.contains(where)) {
            return act(FIRST.contains(where) ? LabAction.FIRST : LabAction.LAST);
        }
        return where.matches("\\d{1,7}")
                ? Heard.of(screen.gone(Integer.parseInt(where), study))
                : Heard.refused(Phrase.WORD_INSPECT_HELP, screen, study);
    }
}
