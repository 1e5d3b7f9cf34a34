'use strict';
/**
 * Clients and workers load this file by its path, and the bundler puts it into the workflow sandbox; all three want
 * CommonJS. It moves messages and stack traces of failures into a payload, which the codec then seals.
 */
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
