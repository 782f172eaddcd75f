package descenso.app.screen;

import descenso.phrases.LocalizedMessage;
import descenso.tui.Key;
import descenso.tui.Size;

/** An input of the tutor. */
public sealed interface Message {

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of message. */
    interface Visitor<R> {
        R pressed(Key key);

        R pasted(String text);

        R entered(String line);

        R dictated();

        R interrupted();

        R exhausted();

        R resized(Size size);

        R closed();

        R failed(LocalizedMessage message);

        R worked(Report report);
    }

    record Pressed(Key key) implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pressed(key);
        }
    }

    record Pasted(String text) implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pasted(text);
        }
    }

    /** A line typed in plain mode. */
    record Entered(String line) implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.entered(line);
        }
    }

    /** The end of the lines that followed {@link Command.Dictate}. */
    record Dictated() implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dictated();
        }
    }

    /** A request to stop the work that runs on the screen. */
    record Interrupted() implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.interrupted();
        }
    }

    /** An OutOfMemoryError. The screen releases what it can. */
    record Exhausted() implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exhausted();
        }
    }

    record Resized(Size size) implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resized(size);
        }
    }

    /** The loss of the terminal. */
    record Closed() implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closed();
        }
    }

    /**
     * The failure of a command.
     *
     * @param message the command and the reason
     */
    record Failed(LocalizedMessage message) implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(message);
        }
    }

    /** A worker's report on a command. */
    record WorkerReport(Report report) implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.worked(report);
        }
    }
}
