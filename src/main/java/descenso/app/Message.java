package descenso.app;

import descenso.app.classroom.BetVerdicts;
import descenso.app.classroom.SpotlightScreen;
import descenso.app.classroom.TaskScreen;
import descenso.app.classroom.TimeCalls;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.Report;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomView;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.tui.Size;

/** An input of the tutor. */
public sealed interface Message {

    Transition transition(Tutor tutor);

    record Pressed(Key key) implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            return tutor.pressed(key);
        }
    }

    record Pasted(String text) implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            return tutor.isTooSmall() ? tutor.unchanged() : tutor.screen().onPaste(text, tutor.state());
        }
    }

    /** A line typed in plain mode. */
    record Entered(String line) implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            return new TypedLine(tutor.screen(), tutor.state().withoutNotice()).execute(line);
        }
    }

    /** The end of the lines that followed {@link Command.Dictate}. */
    record Dictated() implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            return tutor.screen().onDictated(tutor.state().withoutNotice());
        }
    }

    /** A request to stop the work that runs on the screen. */
    record Interrupted() implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            return tutor.plain().onInterrupt().orElseGet(tutor::unchanged);
        }
    }

    /** An OutOfMemoryError. The screen releases what it can. */
    record Exhausted() implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            return tutor.screen().onMemoryExhausted(tutor.state());
        }
    }

    record Resized(Size size) implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            return Transition.to(
                    tutor.screen(), tutor.state().with(tutor.state().display().withSize(size)));
        }
    }

    /** The loss of the terminal. */
    record Closed() implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            return Transition.to(tutor.screen(), tutor.state(), new Command.Quit());
        }
    }

    /** The failure of a command, in words: the command and the reason. */
    record Failed(LocalizedMessage message) implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            AppState state = message.key() == MessageKey.CLASSROOM_UNREACHED
                    ? SpotlightScreen.unanswered(tutor.state())
                    : tutor.state();
            return Transition.to(tutor.screen(), state.withNotice(message));
        }
    }

    record WorkerReport(Report report) implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            AppState state = tutor.after(report);
            return tutor.screen().onReport(report, state).after(BetVerdicts.of(report, tutor.screen(), state));
        }
    }

    /** The classroom after a change, as far as the learner may know it. */
    record ClassroomChanged(ClassroomView view) implements Message {
        @Override
        public Transition transition(Tutor tutor) {
            if (view.projection().isPresent()) {
                return FollowScreen.projected(tutor.screen(), tutor.state(), view);
            }
            Transition changed = TaskScreen.after(tutor.screen(), !tutor.isInCourses(), tutor.state(), view);
            AppState state = FollowScreen.announced(tutor.state(), changed.state());
            return new Transition(changed.screen(), state, changed.commands())
                    .after(TimeCalls.of(tutor.state(), state, changed.screen()));
        }
    }
}
