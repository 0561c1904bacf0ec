package app.cartwright.sandbox;

import app.cartwright.http.Api;

/** The calls that the two services know, as far as faults and histories tell them apart. */
public enum CallKind {
    INFLOW_LOCATIONS(Api.INFLOW, Form.LIST),
    INFLOW_PRODUCTS(Api.INFLOW, Form.LIST),
    INFLOW_SUMMARY(Api.INFLOW, Form.ROWS),
    INFLOW_CUSTOMERS(Api.INFLOW, Form.LIST),
    INFLOW_CUSTOMER_WRITE(Api.INFLOW, Form.WRITE),
    INFLOW_ORDERS(Api.INFLOW, Form.LIST),
    INFLOW_ORDER(Api.INFLOW, Form.READ),
    INFLOW_ORDER_WRITE(Api.INFLOW, Form.WRITE),
    INFLOW_QUICK_CANCEL(Api.INFLOW, Form.WRITE),
    INFLOW_REFERENCE(Api.INFLOW, Form.LIST),
    INFLOW_OTHER(Api.INFLOW, Form.READ),
    INFLOW_OTHER_WRITE(Api.INFLOW, Form.WRITE),
    ROVER_ORDERS(Api.CARTROVER, Form.LIST),
    ROVER_ORDER(Api.CARTROVER, Form.READ),
    ROVER_ORDER_STATUS(Api.CARTROVER, Form.READ),
    ROVER_ACKNOWLEDGE(Api.CARTROVER, Form.WRITE),
    ROVER_SHIP(Api.CARTROVER, Form.WRITE),
    ROVER_INVENTORY(Api.CARTROVER, Form.LIST),
    ROVER_INVENTORY_WRITE(Api.CARTROVER, Form.WRITE),
    ROVER_CARTS(Api.CARTROVER, Form.READ),
    ROVER_SHIP_METHODS(Api.CARTROVER, Form.READ),
    ROVER_OTHER(Api.CARTROVER, Form.READ),
    ROVER_OTHER_WRITE(Api.CARTROVER, Form.WRITE);

    /** What a call brings or does. */
    enum Form {
        LIST,
        ROWS,
        READ,
        WRITE
    }

    private final Api api;
    private final Form form;

    CallKind(Api api, Form form) {
        this.api = api;
        this.form = form;
    }

    /** The service that knows it. */
    public Api api() {
        return api;
    }

    /** Whether it may change something. */
    public boolean writes() {
        return form == Form.WRITE;
    }

    /** Whether it answers with one page of rows. */
    public boolean lists() {
        return form == Form.LIST;
    }

    /** Whether it answers with rows, paged or not. */
    public boolean hasRows() {
        return form == Form.LIST || form == Form.ROWS;
    }
}
