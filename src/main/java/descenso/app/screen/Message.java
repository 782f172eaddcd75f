package descenso.app.screen;

import descenso.phrases.LocalizedMessage;
import descenso.tui.Key;
import descenso.tui.Size;

/** What reaches the tutor from outside. */
public sealed interface Message {

    <R> R accept(Visitor<R> visitor);

    /** What to do with each. */
    interface Visitor<R> {
        R pressed(Key key);

        R pasted(String text);

        R resized(Size size);

        R closed();

        R failed(LocalizedMessage sentence);

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

    /** The terminal is gone. */
    record Closed() implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closed();
        }
    }

    /** A command could not be carried out; the sentence says which and why. */
    record Failed(LocalizedMessage sentence) implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(sentence);
        }
    }

    /** A worker reports on what a screen asked for. */
    record WorkerReport(Report report) implements Message {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.worked(report);
        }
    }
}
