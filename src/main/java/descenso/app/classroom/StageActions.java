package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.Attendee;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomView;
import descenso.classroom.SharedPlace;
import descenso.classroom.Stage;
import descenso.phrases.MessageKey;
import java.util.Optional;

/** Actions that begin or end what the class sees of one person's place. */
public final class StageActions {

    private StageActions() {}

    /** Lets the class follow this person of the staff, or no longer. The dashboard says it without a notice. */
    public static Transition lead(Screen screen, AppState state) {
        ClassroomView view = state.classroom().orElseThrow();
        boolean isLeading = view.stage().isLeading();
        SharedPlace here = SharedPlace.ofPage(state.courseId(), state.bookmark().pageId());
        boolean isSaid = screen instanceof DashboardScreen && !state.isPlainMode();
        return Transition.to(
                screen,
                isSaid ? state : state.withNotice(isLeading ? MessageKey.FOLLOW_LED : MessageKey.FOLLOW_LEADING),
                new Command.Submit(new Led(view.name(), isLeading ? Optional.empty() : Optional.of(here))));
    }

    /** Tests whether this person's place is shown to the class, as a learner who has agreed to that. */
    public static boolean isSharing(AppState state) {
        return state.classroom().filter(view -> view.stage().isSharing()).isPresent();
    }

    /** Shows the learner's own place to the class no longer. */
    public static Transition endSharing(Screen screen, AppState state) {
        ClassroomView view = state.classroom().orElseThrow();
        return Transition.to(screen, state, new Command.Submit(new SpotlightAnswered(view.name(), false)));
    }

    /** Returns to the run of the class, which the learner has left. */
    public static Transition returnToRun(Screen screen, AppState state) {
        return TaskScreen.over(screen, state.classRun().orElseThrow(), state.withRunLeft(false));
    }

    /**
     * Asks a learner who is there for the consent to show their lab to all; without a name, none is to be shown any
     * longer.
     */
    static Transition spotlight(Screen screen, AppState state, String typed) {
        String name = typed.strip();
        Optional<Stage.Spotlight> now = DashboardScreen.classroom(state).stage().spotlight();
        if (name.isEmpty() && now.isEmpty()) {
            return Transition.refused(MessageKey.WORD_SPOTLIGHT_HELP, screen, state);
        }
        boolean isThere = BoardClass.there(state).stream().map(Attendee::name).anyMatch(name::equals);
        if (!name.isEmpty() && !isThere) {
            return Transition.refused(MessageKey.SPOT_NOBODY, screen, state, name);
        }
        return Transition.to(
                screen,
                state.withNotice(name.isEmpty() ? MessageKey.SPOT_ENDED : MessageKey.SPOT_ASKED, name),
                new Command.Submit(new Spotlit(name)));
    }

    /** Tests whether a learner is in the spotlight, or asked for the consent to it. */
    static boolean isLit(String name, AppState state) {
        return DashboardScreen.classroom(state)
                .stage()
                .spotlight()
                .filter(now -> now.learner().equals(name))
                .isPresent();
    }

    /** Asks the learner for the consent, or withdraws the request or the permission if it is this learner's. */
    static Transition toggleSpotlight(Screen screen, AppState state, String name) {
        return spotlight(screen, state, isLit(name, state) ? "" : name);
    }
}
