package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.ListedQuestion;
import descenso.classroom.LecturePace;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions of a learner in a live classroom at any time: raise a hand, judge the pace, and ask the teacher. */
public final class LearnerActions {

    private static final Map<LecturePace, TypedWords> PACES = Map.of(
            LecturePace.TOO_FAST, TypedWords.of("pace-fast"),
            LecturePace.TOO_SLOW, TypedWords.of("pace-slow"),
            LecturePace.FINE, TypedWords.of("pace-fine"));

    private LearnerActions() {}

    private static Transition submit(ClassroomEvent event, MessageKey said, Screen screen, AppState state) {
        return Transition.to(screen, state.withNotice(said), new Command.Submit(event));
    }

    /** Raises the hand, or lowers it. */
    public static Transition moveHand(Screen screen, AppState state) {
        ClassroomView view = state.classroom().orElseThrow();
        boolean isUp = !view.isHandUp();
        return submit(
                new ClassroomEvent.HandMoved(view.name(), isUp),
                isUp ? MessageKey.VOTE_HAND_UP : MessageKey.VOTE_HAND_DOWN,
                screen,
                state);
    }

    /** Reports what the learner thinks of the pace. */
    public static Transition report(LecturePace pace, Screen screen, AppState state) {
        ClassroomView view = state.classroom().orElseThrow();
        return submit(new ClassroomEvent.PaceReported(view.name(), pace), MessageKey.VOTE_PACE_NOTED, screen, state);
    }

    /** Returns the words for a pace in a language. */
    public static List<String> paces(Language language) {
        return PACES.values().stream().map(words -> words.in(language)).toList();
    }

    /** Reports the pace that was typed. */
    public static Transition reportPace(Screen screen, AppState state, String typed) {
        String folded = TextFolding.fold(typed).replaceAll("[^a-z]", "");
        return PACES.entrySet().stream()
                .filter(pace -> pace.getValue().contains(folded))
                .findFirst()
                .map(pace -> report(pace.getKey(), screen, state))
                .orElseGet(() -> Transition.refused(MessageKey.WORD_PACE_HELP, screen, state));
    }

    /** Puts a question to the teacher. */
    public static Transition ask(Screen screen, AppState state, String typed) {
        ClassroomView view = state.classroom().orElseThrow();
        String text = typed.strip();
        if (text.isEmpty()) {
            return Transition.refused(MessageKey.WORD_ASK_HELP, screen, state);
        }
        if (text.length() > Classroom.LONGEST_QUESTION) {
            return Transition.refused(
                    MessageKey.VOTE_ASK_LONG, screen, state, Integer.toString(Classroom.LONGEST_QUESTION));
        }
        long open = view.questions().stream().filter(ListedQuestion::isMine).count();
        return open >= Classroom.MOST_QUESTIONS
                ? Transition.refused(
                        MessageKey.VOTE_ASK_MANY, screen, state, Integer.toString(Classroom.MOST_QUESTIONS))
                : submit(new ClassroomEvent.QuestionRaised(view.name(), text), MessageKey.VOTE_ASKED, screen, state);
    }

    /** Says that the learner has the same question as another, by its number. */
    public static Transition support(Screen screen, AppState state, String number) {
        ClassroomView view = state.classroom().orElseThrow();
        Optional<ListedQuestion> question = view.questions().stream()
                .filter(listed -> Integer.toString(listed.number()).equals(number.strip()))
                .findFirst();
        if (question.isEmpty()) {
            return Transition.refused(MessageKey.WORD_SUPPORT_HELP, screen, state);
        }
        return question.get().isMine() || question.get().isSupported()
                ? Transition.refused(MessageKey.VOTE_SUPPORTED, screen, state)
                : submit(
                        new ClassroomEvent.QuestionSupported(
                                view.name(), question.get().number()),
                        MessageKey.VOTE_SUPPORT_NOTED,
                        screen,
                        state);
    }
}
