package descenso.app;

import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.Command;
import descenso.app.screen.Report;
import descenso.app.screen.Transition;
import descenso.phrases.LocalizedMessage;
import descenso.tui.Key;
import descenso.tui.Size;
import java.util.List;

/** An input of the tutor. */
public sealed interface Message {

    /** Returns the update that follows from this message. */
    TutorUpdate update(Tutor tutor);

    record Pressed(Key key) implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.pressed(key);
        }
    }

    record Pasted(String text) implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.step(
                    tutor.isTooSmall() ? tutor.unchanged() : tutor.screen().onPaste(text, tutor.state()));
        }
    }

    /** A line typed in plain mode. */
    record Entered(String line) implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.step(new TypedLine(tutor.screen(), tutor.state().withoutNotice()).execute(line));
        }
    }

    /** The end of the lines that followed {@link Command.Dictate}. */
    record Dictated() implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.step(tutor.screen().onDictated(tutor.state().withoutNotice()));
        }
    }

    /** A request to stop the work that runs on the screen. */
    record Interrupted() implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.plain().onInterrupt().map(tutor::step).orElseGet(() -> TutorUpdate.at(tutor));
        }
    }

    /** An OutOfMemoryError. The screen releases what it can. */
    record Exhausted() implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.step(tutor.screen().onMemoryExhausted(tutor.state()));
        }
    }

    record Resized(Size size) implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.step(Transition.to(
                    tutor.screen(), tutor.state().with(tutor.state().display().withSize(size))));
        }
    }

    /** The loss of the terminal. */
    record Closed() implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.step(tutor.unchanged().after(List.of(new Command.Quit())));
        }
    }

    /** The failure of a command, in words: the command and the reason. */
    record Failed(LocalizedMessage message) implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.step(Transition.to(tutor.screen(), tutor.state().withNotice(message)));
        }
    }

    /** A worker's report on a command. */
    record WorkerReport(Report report) implements Message {
        @Override
        public TutorUpdate update(Tutor tutor) {
            return tutor.step(tutor.screen().onReport(report, tutor.after(report)));
        }
    }
}
