/**
 * Draws a node as a disc with its type's pictogram. One program for all nodes, so that what lies over what is the
 * same for each; the pictogram is looked up only where it is, and only where it is big enough to be read: without a
 * graphics card each look-up is dear.
 */
import type { Attributes } from "graphology-types";
import { NodeProgram } from "sigma/rendering";
import type { NodeProgramType, ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { EntityType } from "../../server/contract/vocabulary.ts";
import type { Mode } from "../styles/palette.ts";
import { inksOf } from "../styles/palette.ts";
import {
  ATLAS,
  LARGEST_LEVEL,
  PICTOGRAM_SHARE,
  SMALLEST_SIDE,
  columnOf,
  pictogramAtlas,
} from "./pictogram-atlas.ts";

/** What the program reads of a node besides what sigma knows. */
export interface WithPictogram {
  /** Null for a bare disc. */
  readonly pictogram?: EntityType | null;
}

export interface PictogramOptions {
  readonly modeOf: () => Mode;
  /** The radius in pixels from which a node has its pictogram. */
  readonly leastRadiusOf: () => number;
}

const UNIFORMS = [
  "u_matrix",
  "u_sizeRatio",
  "u_correctionRatio",
  "u_pixelRatio",
  "u_leastRadius",
  "u_atlas",
  "u_ink",
] as const;

const NO_COLUMN = -1;
/** The corners of a triangle around the disc. */
const ANGLES = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3] as const;

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_column;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
uniform float u_leastRadius;

varying vec4 v_color;
varying vec2 v_place;
varying float v_border;
varying vec2 v_cell;
varying vec2 v_side;

const float bias = 255.0 / 254.0;
const vec2 atlas = vec2(${ATLAS.width}.0, ${ATLAS.height}.0);
const float smallest = ${SMALLEST_SIDE}.0;

void main() {
  float reach = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  // From the middle, in radii.
  v_place = 2.0 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + v_place * reach / 2.0, 1)).xy, 0, 1);
  v_border = 4.0 * u_correctionRatio / reach;

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  float radius = a_size / u_sizeRatio;
  if (a_column < 0.0 || radius < u_leastRadius) {
    v_side = vec2(0.0);
  } else {
    float side = 2.0 * radius * ${PICTOGRAM_SHARE} * u_pixelRatio;
    float level = clamp(ceil(log2(side / (smallest * 1.25))), 0.0, ${LARGEST_LEVEL}.0);
    float cell = smallest * exp2(level);
    v_cell = vec2(a_column * cell, cell - smallest) / atlas;
    v_side = cell / atlas;
  }
  #endif

  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_place;
varying float v_border;
varying vec2 v_cell;
varying vec2 v_side;

uniform sampler2D u_atlas;
uniform vec3 u_ink;

const vec4 transparent = vec4(0.0);
const float share = float(${PICTOGRAM_SHARE});

void main() {
  float outside = length(v_place) - 1.0 + v_border;

  #ifdef PICKING_MODE
  gl_FragColor = outside > v_border ? transparent : v_color;
  #else
  vec4 color = v_color;
  vec2 place = abs(v_place);
  if (v_side.x > 0.0 && max(place.x, place.y) < share) {
    vec2 spot = v_cell + (v_place * vec2(0.5, -0.5) / share + 0.5) * v_side;
    color.rgb = mix(color.rgb, u_ink, texture2D(u_atlas, spot).a);
  }
  gl_FragColor = mix(color, transparent, clamp(outside / v_border, 0.0, 1.0));
  #endif
}
`;

/** Makes the program of one renderer. */
export function makePictogramProgram<Node extends Attributes, Edge extends Attributes>(
  options: PictogramOptions,
): NodeProgramType<Node, Edge> {
  return class PictogramProgram extends NodeProgram<(typeof UNIFORMS)[number], Node, Edge> {
    #texture: WebGLTexture | null = null;

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      const bytes = { size: 4, type: UNSIGNED_BYTE, normalized: true };
      return {
        ...{ VERTICES: ANGLES.length, METHOD: TRIANGLES, UNIFORMS },
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_color", ...bytes },
          { name: "a_id", ...bytes },
          { name: "a_column", size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
        CONSTANT_DATA: ANGLES.map((angle) => [angle]),
      };
    }

    processVisibleItem(
      nodeIndex: number,
      startIndex: number,
      data: NodeDisplayData & WithPictogram,
    ): void {
      const { x, y, size, color, pictogram } = data;
      const column = pictogram ? columnOf(pictogram) : NO_COLUMN;
      this.array.set([x, y, size, floatColor(color), nodeIndex, column], startIndex);
    }

    setUniforms(params: RenderParams, { gl, isPicking, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
      gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations["u_correctionRatio"] ?? null, params.correctionRatio);
      if (isPicking) return;
      gl.uniform1f(uniformLocations["u_pixelRatio"] ?? null, params.pixelRatio);
      gl.uniform1f(uniformLocations["u_leastRadius"] ?? null, options.leastRadiusOf());
      gl.uniform3fv(uniformLocations["u_ink"] ?? null, partsOf(inksOf(options.modeOf()).onType));
      gl.uniform1i(uniformLocations["u_atlas"] ?? null, 0);
      gl.activeTexture(gl.TEXTURE0);
      this.#texture ??= loadAtlas(gl);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    }

    override kill(): void {
      this.normalProgram.gl.deleteTexture(this.#texture);
      super.kill();
    }
  };
}

function loadAtlas(gl: WebGLRenderingContext): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  // Each size is in the atlas, so nothing in between is needed.
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.ALPHA, gl.ALPHA, gl.UNSIGNED_BYTE, pictogramAtlas());
  return texture;
}

/** Red, green and blue of `#rrggbb`, from 0 to 1. */
function partsOf(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
