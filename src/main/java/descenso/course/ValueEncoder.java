package descenso.course;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Encodes immutable values as bytes: numbers, texts, collections, enum constants, and objects by the arguments of their
 * only constructor, which are their final fields, in order. A value that occurs several times is encoded once, so that
 * it is one value again after decoding. Values must not contain themselves.
 */
final class ValueEncoder {

    /**
     * The first byte of an encoded value, its 0-based place in this list, says what follows. Numbers of elements, types
     * and earlier values are unsigned. A type is a 0-based number, with its name if it is new.
     */
    enum Tag {
        FALSE,
        TRUE,
        /** A signed number. */
        INTEGER,
        /** The 8 bytes of an IEEE 754 number. */
        DOUBLE,
        /** A type and the 0-based number of the constant. */
        CONSTANT,
        /**
         * The 0-based number of an earlier value that is none of the above; values are numbered when they are complete.
         */
        EARLIER,
        /** The number of bytes and the text in UTF-8. */
        STRING,
        /** A path as text, relative to the folder of the course if it lies in it. */
        PATH,
        /** The number of elements and the differences between neighbours; the first element is one from 0. */
        INTEGERS,
        /** The number of elements and their bytes. */
        DOUBLES,
        /** The number of elements and the elements, as for the next two. */
        OPTIONAL,
        LIST,
        SET,
        /** Twice the number of entries, and the key and the value of each. */
        MAP,
        /** The type of the elements, their number and the elements. */
        ARRAY,
        /** A type and the arguments of its constructor. */
        OBJECT;

        static final List<Tag> ALL = List.of(values());
    }

    /** Maximum value of 7 bits: a number is encoded in groups of 7 bits, the lowest first, each but the last marked. */
    private static final int GROUP = 0x7f;

    private final Path folder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Class<?>> types = new ArrayList<>();

    /** The numbers of earlier texts and paths, which are the same if they are equal. */
    private final Map<Object, Integer> equal = new HashMap<>();

    /** The numbers of the other earlier values. */
    private final IdentityHashMap<Object, Integer> same = new IdentityHashMap<>();

    private ValueEncoder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the bytes of a value.
     *
     * @throws IllegalArgumentException if a part of the value is of a kind that cannot be encoded
     */
    static byte[] encode(Object value, Path folder) {
        ValueEncoder encoder = new ValueEncoder(folder);
        encoder.add(value);
        return encoder.bytes.toByteArray();
    }

    private void add(Object value) {
        if (value instanceof Boolean truth) {
            tag(truth ? Tag.TRUE : Tag.FALSE);
        } else if (value instanceof Integer integer) {
            tag(Tag.INTEGER);
            signed(integer);
        } else if (value instanceof Double number) {
            tag(Tag.DOUBLE);
            number(number);
        } else if (value instanceof Enum<?> constant) {
            tag(Tag.CONSTANT);
            type(constant.getDeclaringClass());
            unsigned(List.of(constant.getDeclaringClass().getEnumConstants()).indexOf(constant));
        } else {
            addNumbered(value, value instanceof String || value instanceof Path);
        }
    }

    private void addNumbered(Object value, boolean isText) {
        Integer earlier = isText ? equal.get(value) : same.get(value);
        if (earlier != null) {
            tag(Tag.EARLIER);
            unsigned(earlier);
            return;
        }
        addFirst(value);
        int number = equal.size() + same.size();
        if (isText) {
            equal.put(value, number);
        } else {
            same.put(value, number);
        }
    }

    private void addFirst(Object value) {
        if (value instanceof String text) {
            tag(Tag.STRING);
            text(text);
        } else if (value instanceof Path path) {
            tag(Tag.PATH);
            text((path.startsWith(folder) ? folder.relativize(path) : path).toString());
        } else if (value instanceof int[] integers) {
            tag(Tag.INTEGERS);
            unsigned(integers.length);
            int before = 0;
            for (int each : integers) {
                signed(each - before);
                before = each;
            }
        } else if (value instanceof double[] doubles) {
            tag(Tag.DOUBLES);
            unsigned(doubles.length);
            Arrays.stream(doubles).forEach(this::number);
        } else if (value instanceof Optional<?> optional) {
            elements(Tag.OPTIONAL, optional.stream().toList());
        } else if (value instanceof List<?> list) {
            elements(Tag.LIST, list);
        } else if (value instanceof Set<?> set) {
            elements(Tag.SET, set);
        } else if (value instanceof Map<?, ?> map) {
            elements(
                    Tag.MAP,
                    map.entrySet().stream()
                            .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                            .toList());
        } else if (value instanceof Object[] array) {
            tag(Tag.ARRAY);
            type(array.getClass().getComponentType());
            elements(List.of(array));
        } else {
            object(value);
        }
    }

    private void elements(Tag tag, Collection<?> elements) {
        tag(tag);
        elements(elements);
    }

    private void elements(Collection<?> elements) {
        unsigned(elements.size());
        elements.forEach(this::add);
    }

    /** Adds an object, whose only constructor must have its final fields as parameters, in order. */
    private void object(Object value) {
        Class<?> type = value.getClass();
        List<Field> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isFinal(field.getModifiers()) && !Modifier.isStatic(field.getModifiers()))
                .toList();
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length != 1
                || !List.of(constructors[0].getParameterTypes())
                        .equals(fields.stream().map(Field::getType).toList())) {
            throw new IllegalArgumentException(type.getName() + " needs one constructor, of its final fields");
        }
        tag(Tag.OBJECT);
        type(type);
        for (Field field : fields) {
            field.setAccessible(true);
            try {
                add(field.get(value));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(field.toString(), e);
            }
        }
    }

    private void tag(Tag tag) {
        bytes.write(Tag.ALL.indexOf(tag));
    }

    private void type(Class<?> type) {
        int number = types.indexOf(type);
        unsigned(number < 0 ? types.size() : number);
        if (number < 0) {
            text(type.getName());
            types.add(type);
        }
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        unsigned(encoded.length);
        bytes.writeBytes(encoded);
    }

    private void number(double value) {
        bytes.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    /** Adds a number so that one near 0 needs few bytes: 0, −1, 1, −2 and so on become 0, 1, 2, 3. */
    private void signed(int number) {
        unsigned((number << 1) ^ (number >> (Integer.SIZE - 1)));
    }

    private void unsigned(int number) {
        int rest = number;
        while ((rest & ~GROUP) != 0) {
            bytes.write((rest & GROUP) | (GROUP + 1));
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /** Decodes values of a {@link ValueEncoder}. Uses the simplest means of Java: it runs before the first frame. */
    static final class ValueDecoder {

        private final ByteBuffer bytes;
        private final Path folder;

        /** The types in the order of their first occurrence. */
        private final List<Class<?>> types = new ArrayList<>();

        /** The only constructor of each type whose objects have been decoded. */
        private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

        /** The complete values that others may repeat. */
        private final List<Object> earlier = new ArrayList<>();

        /** Creates a decoder. */
        ValueDecoder(ByteBuffer bytes, Path folder) {
            this.bytes = bytes;
            this.folder = folder;
        }

        /**
         * Returns the next value.
         *
         * @throws IllegalStateException if a class has changed since its values were encoded
         */
        Object next() {
            ValueEncoder.Tag tag = ValueEncoder.Tag.ALL.get(bytes.get());
            return switch (tag) {
                case FALSE -> false;
                case TRUE -> true;
                case INTEGER -> signed();
                case DOUBLE -> bytes.getDouble();
                case CONSTANT -> type().getEnumConstants()[unsigned()];
                case EARLIER -> earlier.get(unsigned());
                default -> {
                    Object value = numbered(tag);
                    earlier.add(value);
                    yield value;
                }
            };
        }

        private Object numbered(ValueEncoder.Tag tag) {
            return switch (tag) {
                case STRING -> text();
                case PATH -> folder.resolve(text());
                case INTEGERS -> integers();
                case DOUBLES -> doubles();
                case OPTIONAL -> unsigned() == 0 ? Optional.empty() : Optional.of(next());
                case LIST -> List.of(elements(new Object[unsigned()]));
                case SET ->
                    Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(elements(new Object[unsigned()]))));
                case MAP -> map(elements(new Object[unsigned()]));
                case ARRAY -> elements((Object[]) Array.newInstance(type(), unsigned()));
                default -> object();
            };
        }

        private Object[] elements(Object[] array) {
            for (int i = 0; i < array.length; i++) {
                array[i] = next();
            }
            return array;
        }

        /** Returns the map of keys and values that alternate. */
        private static Map<Object, Object> map(Object... elements) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < elements.length; i += 2) {
                map.put(elements[i], elements[i + 1]);
            }
            return Collections.unmodifiableMap(map);
        }

        private int[] integers() {
            int[] integers = new int[unsigned()];
            int last = 0;
            for (int i = 0; i < integers.length; i++) {
                last += signed();
                integers[i] = last;
            }
            return integers;
        }

        private double[] doubles() {
            double[] doubles = new double[unsigned()];
            for (int i = 0; i < doubles.length; i++) {
                doubles[i] = bytes.getDouble();
            }
            return doubles;
        }

        private Object object() {
            Class<?> type = type();
            Constructor<?> constructor = constructors.get(type);
            if (constructor == null) {
                constructor = type.getDeclaredConstructors()[0];
                constructor.setAccessible(true);
                constructors.put(type, constructor);
            }
            Object[] arguments = elements(new Object[constructor.getParameterCount()]);
            try {
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName(), e);
            }
        }

        private Class<?> type() {
            int number = unsigned();
            if (number == types.size()) {
                String name = text();
                try {
                    types.add(Class.forName(name));
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(name, e);
                }
            }
            return types.get(number);
        }

        private String text() {
            byte[] encoded = new byte[unsigned()];
            bytes.get(encoded);
            return new String(encoded, StandardCharsets.UTF_8);
        }

        private int signed() {
            int number = unsigned();
            return (number >>> 1) ^ -(number & 1);
        }

        private int unsigned() {
            int number = 0;
            int shift = 0;
            byte group = bytes.get();
            while (group < 0) {
                number |= (group & 0x7f) << shift;
                shift += 7;
                group = bytes.get();
            }
            return number | (group << shift);
        }
    }
}
