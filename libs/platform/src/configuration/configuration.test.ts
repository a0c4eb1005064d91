import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ConfigurationError,
  loadConfiguration,
  Setting,
  settingsIn,
} from './load-configuration.js';
import { refuseInProduction } from './profile.js';

class Peer {
  @IsString()
  address!: string;
}

class TestConfiguration {
  @Setting({ name: 'COMITY_PORT', write: 'a free port from 1 to 65535' })
  @IsInt()
  @Min(1)
  @Max(65_535)
  @Type(() => Number)
  port!: number;

  @Setting({ name: 'COMITY_SECRET', write: 'at least 8 characters' })
  @Length(8, 100)
  secret!: string;

  @IsIn(['development', 'production'])
  profile = 'production';

  @IsOptional()
  @ValidateNested()
  @Type(() => Peer)
  peer?: Peer;
}

const failure = (values: Record<string, unknown>): ConfigurationError => {
  try {
    loadConfiguration(TestConfiguration, values);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('a configuration', () => {
  it('is made of settings, by their names or their properties, and its own defaults', () => {
    const loaded = loadConfiguration(TestConfiguration, {
      COMITY_PORT: '4000',
      secret: 'long enough',
      peer: { address: 'a' },
    });

    expect(loaded).toBeInstanceOf(TestConfiguration);
    expect({ ...loaded }).toEqual({
      port: 4000,
      secret: 'long enough',
      profile: 'production',
      peer: { address: 'a' },
    });
  });

  it('says of each bad setting its name, what stands there, and what to write instead', () => {
    const { code, detail, message } = failure({ COMITY_PORT: '70000', secret: undefined });

    expect(code).toBe('CONFIGURATION_INVALID');
    expect(detail).toEqual({ settings: ['COMITY_PORT', 'COMITY_SECRET'] });
    const [port, secret, ...more] = message.split('\n');
    expect(more).toEqual([]);
    expect(port).toMatch(
      /^COMITY_PORT is a number: .*65535.* Write a free port from 1 to 65535\.$/,
    );
    expect(secret).toMatch(/^COMITY_SECRET is missing: .* Write at least 8 characters\.$/);
  });

  it('repeats no value, which may be a secret', () => {
    const { message } = failure({
      COMITY_PORT: 'hunter2',
      COMITY_SECRET: 'hunter3',
      profile: 'h4',
    });

    expect(message.split('\n')).toHaveLength(3);
    expect(message).not.toMatch(/hunter|h4/);
    expect(message).toContain('COMITY_SECRET is text of 7 characters');
  });

  it('names a setting within another, and one that it does not know', () => {
    const good = { port: 1, secret: 'long enough' };

    expect(failure({ ...good, peer: { address: 1 } }).detail).toEqual({
      settings: ['peer.address'],
    });
    expect(failure({ ...good, prot: 1 }).detail).toEqual({ settings: ['prot'] });
  });

  it('takes from the environment what it names, and nothing else', () => {
    const environment = { COMITY_PORT: '1', PATH: '/bin', COMITY_SECRET: undefined };

    expect(settingsIn(environment, TestConfiguration)).toEqual({ COMITY_PORT: '1' });
  });

  it('keeps what belongs to development out of production', () => {
    expect(() => refuseInProduction('development', 'seeded officers')).not.toThrow();
    expect(() => refuseInProduction('production', 'seeded officers')).toThrow(
      expect.objectContaining({ code: 'DEVELOPMENT_ONLY' }),
    );
  });
});
