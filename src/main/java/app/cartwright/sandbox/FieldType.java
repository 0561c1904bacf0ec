package app.cartwright.sandbox;

/** The kinds of values that inFlow's records hold, with the scale that decimals are told in. */
enum FieldType {
    TEXT,
    GUID,
    DECIMAL(5),
    RATE(10),
    QUANTITY_NUMBER(4),
    FLAG,
    NUMBER,
    DATE,
    ENUM,
    ADDRESS,
    CUSTOM_FIELDS,
    QUANTITY,
    AMOUNT,
    UNIT,
    TEXTS,
    ROWS;

    private final int scale;

    FieldType() {
        this(0);
    }

    FieldType(int scale) {
        this.scale = scale;
    }

    int scale() {
        return scale;
    }

    boolean decimal() {
        return scale > 0;
    }
}
