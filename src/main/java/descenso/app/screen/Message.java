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
