package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.Screen;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.TimeCall;
import descenso.phrases.MessageKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences that call out the beginning, the times and the end of a class in line mode, which has no header. */
public final class TimeCalls {

    private TimeCalls() {}

    /** Returns the command that says what a change of the classroom means for the times; none if it means nothing. */
    public static List<Command> of(AppState before, AppState now, Screen screen) {
        Optional<ClassroomView> view = now.classroom().filter(any -> now.isPlainMode());
        List<String> said =
                view.map(after -> said(before.classroom(), after, now, screen)).orElse(List.of());
        return said.isEmpty() ? List.of() : List.of(new Command.Say(said));
    }

    private static List<String> said(
            Optional<ClassroomView> before, ClassroomView after, AppState state, Screen screen) {
        List<String> said = new ArrayList<>();
        boolean wasLive = before.filter(ClassroomView::isLive).isPresent();
        if (after.staff().isEmpty() && after.isLive() != wasLive && !(screen instanceof ClassroomScreen)) {
            said.add(state.texts().say(wasLive ? MessageKey.VOTE_CLASS_OVER : MessageKey.TIME_BEGUN));
        }
        Optional<Instant> former = before.flatMap(view -> view.stage().timer());
        Optional<Instant> timer = after.stage().timer();
        boolean isSame = timer.isPresent() && timer.equals(former);
        boolean isGone = timer.isEmpty() && former.isPresent() && after.isLive();
        if (timer.isPresent() && !isSame && !saysTimer(screen)) {
            said.add(TaskView.timer(state));
        }
        if (isGone && !after.stage().isTimeOver()) {
            said.add(state.texts().say(MessageKey.TIME_STOPPED));
        }
        if (isSame && isNew(TimeCall.TIMER_MINUTE, before, after)) {
            said.add(state.texts().say(MessageKey.TIME_MINUTE));
        }
        if ((isSame || isGone) && isNew(TimeCall.TIMER_OVER, before, after)) {
            said.add(state.texts().say(MessageKey.TIME_OVER));
        }
        boolean isSameVote = before.flatMap(ClassroomView::asked)
                .flatMap(AskedTask::end)
                .equals(after.asked().flatMap(AskedTask::end));
        if (isSameVote && isNew(TimeCall.VOTE_MINUTE, before, after)) {
            said.add(state.texts().say(MessageKey.TIME_VOTE_MINUTE));
        }
        return said;
    }

    private static boolean isNew(TimeCall call, Optional<ClassroomView> before, ClassroomView after) {
        return after.stage().calls().contains(call) && !isCalled(before, call);
    }

    private static boolean isCalled(Optional<ClassroomView> view, TimeCall call) {
        return view.filter(any -> any.stage().calls().contains(call)).isPresent();
    }

    /** Tests whether a screen says itself when the time of the timer ends. */
    private static boolean saysTimer(Screen screen) {
        return TaskScreen.isVoting(screen) || screen instanceof DashboardScreen || screen instanceof ClassroomScreen;
    }
}
